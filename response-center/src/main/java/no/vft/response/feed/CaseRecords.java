package no.vft.response.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.feed.CaseRecord;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.RecipientId;
import no.vft.response.alarm.Alarm;
import no.vft.response.alarm.AlarmLog;
import no.vft.response.alarm.Alarms;
import no.vft.response.alarm.LogEntry;
import no.vft.response.alarm.Resolution;
import no.vft.response.alarm.ResolutionCodes;
import no.vft.response.device.DeviceDirectory;
import no.vft.response.device.DeviceEntry;
import no.vft.response.municipality.Municipalities;
import no.vft.response.operator.Operators;
import no.vft.response.recipient.ProtectedAddress;
import no.vft.response.recipient.RecipientCard;
import no.vft.response.recipient.RecipientDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the journal needs of a resolved case: the alarm, its log, the person, the device, the municipality. */
@Component
class CaseRecords {
    private final Alarms alarms;
    private final AlarmLog log;
    private final RecipientDirectory recipients;
    private final DeviceDirectory devices;
    private final Municipalities municipalities;
    private final Operators operators;

    CaseRecords(
            Alarms alarms,
            AlarmLog log,
            RecipientDirectory recipients,
            DeviceDirectory devices,
            Municipalities municipalities,
            Operators operators) {
        this.alarms = alarms;
        this.log = log;
        this.recipients = recipients;
        this.devices = devices;
        this.municipalities = municipalities;
        this.operators = operators;
    }

    /** The records of these alarms in a fixed number of statements; an alarm that is not resolved is absent. */
    Map<AlarmId, CaseRecord> of(Collection<AlarmId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = alarms.find(ids);
        var gathered = new Gathered(
                log.listOf(ids),
                alarms.listEvents(ids),
                recipients.find(presentIn(found, Alarm::recipientId)),
                devices.find(presentIn(found, Alarm::deviceId)));
        var records = new HashMap<AlarmId, CaseRecord>();
        for (var alarm : found) {
            var end = alarm.resolution();
            if (end != null) {
                records.put(alarm.id(), record(alarm, end, gathered));
            }
        }
        return records;
    }

    /** What the records of one page are made of. */
    private record Gathered(
            Map<AlarmId, List<LogEntry>> lines,
            Map<AlarmId, List<IntakeEvent>> events,
            Map<RecipientId, RecipientCard> people,
            Map<DeviceId, DeviceEntry> devices) {}

    private static <T> List<T> presentIn(List<Alarm> found, Function<Alarm, @Nullable T> field) {
        return found.stream().map(field).filter(Objects::nonNull).distinct().toList();
    }

    private CaseRecord record(Alarm alarm, Resolution end, Gathered gathered) {
        var lines = gathered.lines().getOrDefault(alarm.id(), List.of());
        var codes = ResolutionCodes.ALL;
        var measure = end.measure();
        return new CaseRecord(
                alarm.kind(),
                alarm.severity(),
                alarm.clockStartedAt(),
                occurredAt(gathered.events().getOrDefault(alarm.id(), List.of())),
                firstTime(lines, AlarmLogKind.CLAIMED),
                alarm.answeredAt(),
                end.at(),
                alarm.speechConfirmed(),
                alarm.breachedAt() != null,
                end.cause(),
                ResolutionCodes.nameIn(codes.causes(), end.cause()).orElse(end.cause()),
                measure,
                measure == null
                        ? null
                        : ResolutionCodes.nameIn(codes.measures(), measure).orElse(measure),
                end.outcome(),
                ResolutionCodes.nameIn(codes.outcomes(), end.outcome()).orElse(end.outcome()),
                end.note(),
                new CaseRecord.Operator(end.operatorId(), operators.nameOf(end.operatorId())),
                municipality(alarm),
                person(alarm, gathered),
                device(alarm, gathered),
                lines.stream().map(this::event).toList());
    }

    private static @Nullable Instant occurredAt(List<IntakeEvent> events) {
        return events.stream()
                .map(IntakeEvent::occurredAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant firstTime(List<LogEntry> lines, AlarmLogKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(LogEntry::at)
                .findFirst()
                .orElse(null);
    }

    private CaseRecord.CaseEvent event(LogEntry line) {
        var actor = operators.findName(line.actor()).orElse(null);
        return new CaseRecord.CaseEvent(line.kind(), line.at(), line.actor(), actor, line.detail());
    }

    private CaseRecord.@Nullable Municipality municipality(Alarm alarm) {
        return Optional.ofNullable(alarm.municipality())
                .flatMap(municipalities::find)
                .map(it -> new CaseRecord.Municipality(it.number(), it.organisationNumber(), it.name()))
                .orElse(null);
    }

    private static CaseRecord.@Nullable Person person(Alarm alarm, Gathered gathered) {
        var id = alarm.recipientId();
        var card = id == null ? null : gathered.people().get(id);
        return card == null ? null : person(card);
    }

    private static CaseRecord.Person person(RecipientCard card) {
        var address = card.protectedAddress() == ProtectedAddress.NONE ? card.address() : null;
        return new CaseRecord.Person(
                card.recipientId(),
                card.personId(),
                card.givenName(),
                card.familyName(),
                card.birthDate(),
                card.phone(),
                card.protectedAddress().name(),
                address == null
                        ? null
                        : new CaseRecord.Address(
                                address.street(), address.postcode(), address.city(), address.additional()));
    }

    private CaseRecord.@Nullable DeviceUnit device(Alarm alarm, Gathered gathered) {
        DeviceId id = alarm.deviceId();
        if (id == null) {
            return null;
        }
        var entry = gathered.devices().get(id);
        var owner = municipality(alarm);
        return entry == null
                ? new CaseRecord.DeviceUnit(id, null, null, null, null)
                : new CaseRecord.DeviceUnit(
                        id, entry.make(), entry.model(), entry.serialNumber(), owner == null ? null : owner.name());
    }
}
