package no.vft.response.queue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import no.vft.api.handoff.IntakeEvent;
import no.vft.response.alarm.Alarm;
import no.vft.response.alarm.AlarmKindFacts;
import no.vft.response.alarm.AlarmLog;
import no.vft.response.alarm.Alarms;
import no.vft.response.alarm.LogEntry;
import no.vft.response.alarm.ResolutionCodes;
import no.vft.response.device.DeviceDirectory;
import no.vft.response.operator.Operator;
import no.vft.response.operator.Operators;
import no.vft.response.recipient.AccessPurpose;
import no.vft.response.recipient.RecipientCard;
import no.vft.response.recipient.RecipientDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a case to an operator, with the person only to the one who owns or closed it; each such look is logged. */
@Component
class CaseViews {
    private static final int EARLIER_SHOWN = 10;

    private final Alarms alarms;
    private final AlarmLog log;
    private final QueueCards cards;
    private final RecipientDirectory recipients;
    private final DeviceDirectory devices;
    private final Operators operators;

    CaseViews(
            Alarms alarms,
            AlarmLog log,
            QueueCards cards,
            RecipientDirectory recipients,
            DeviceDirectory devices,
            Operators operators) {
        this.alarms = alarms;
        this.log = log;
        this.cards = cards;
        this.recipients = recipients;
        this.devices = devices;
        this.operators = operators;
    }

    CaseView of(Alarm alarm, Operator reader) {
        return mayIdentify(alarm, reader) ? whole(alarm, reader) : hidden(alarm);
    }

    private static boolean mayIdentify(Alarm alarm, Operator reader) {
        var end = alarm.resolution();
        return alarm.isOwnedBy(reader.operatorId())
                || (end != null && end.operatorId().equals(reader.operatorId()));
    }

    private CaseView hidden(Alarm alarm) {
        var lines = log.listOf(alarm.id()).stream()
                .map(line -> line(line, Map.of()))
                .toList();
        return new CaseView(cards.of(alarm), true, null, List.of(), null, null, null, null, null, List.of(), lines);
    }

    private CaseView whole(Alarm alarm, Operator reader) {
        var person = Optional.ofNullable(alarm.recipientId()).flatMap(recipients::find);
        person.ifPresent(card -> recipients.logAccess(reader.operatorId(), card.recipientId(), AccessPurpose.CASE));
        var events = alarms.listEvents(alarm.id()).reversed();
        return new CaseView(
                cards.of(alarm),
                false,
                person.map(CaseViews::person).orElse(null),
                person.map(RecipientCard::contacts).orElse(List.of()),
                device(alarm),
                newest(events, IntakeEvent::position),
                alarm.voiceUri(),
                newest(events, IntakeEvent::text),
                newest(events, IntakeEvent::location),
                earlier(alarm, reader),
                log.listOf(alarm.id()).stream()
                        .map(line -> line(line, line.detail()))
                        .toList());
    }

    private static <T> @Nullable T newest(List<IntakeEvent> events, Function<IntakeEvent, @Nullable T> field) {
        return events.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private CaseView.Line line(LogEntry entry, Map<String, String> detail) {
        var name = operators.findName(entry.actor()).orElse(null);
        return new CaseView.Line(entry.at(), entry.kind(), entry.actor(), name, detail);
    }

    private static CaseView.Person person(RecipientCard card) {
        return new CaseView.Person(
                card.recipientId(),
                card.name(),
                card.personId(),
                card.birthDate(),
                card.phone(),
                card.address(),
                card.protectedAddress(),
                card.wayIn(),
                card.riskLevel(),
                card.language(),
                card.notes());
    }

    private CaseView.@Nullable Unit device(Alarm alarm) {
        var id = alarm.deviceId();
        var entry = id == null ? null : devices.find(List.of(id)).get(id);
        return entry == null
                ? null
                : new CaseView.Unit(
                        entry.deviceId(),
                        entry.make(),
                        entry.model(),
                        entry.serialNumber(),
                        entry.voiceUri(),
                        entry.place());
    }

    private List<CaseView.Earlier> earlier(Alarm alarm, Operator reader) {
        return alarms.listNewest(reader.municipalities(), alarm.source(), null, EARLIER_SHOWN + 1).stream()
                .filter(other -> !other.id().equals(alarm.id()))
                .map(CaseViews::earlierOne)
                .toList();
    }

    private static CaseView.Earlier earlierOne(Alarm other) {
        var end = other.resolution();
        var codes = ResolutionCodes.ALL;
        return new CaseView.Earlier(
                other.id(),
                other.kind(),
                AlarmKindFacts.of(other.kind()).name(),
                other.clockStartedAt(),
                end == null
                        ? null
                        : ResolutionCodes.nameIn(codes.outcomes(), end.outcome())
                                .orElse(end.outcome()),
                end == null
                        ? null
                        : ResolutionCodes.nameIn(codes.causes(), end.cause()).orElse(end.cause()));
    }
}
