package no.vft.response.feed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.feed.CaseRecord;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.id.DeviceId;
import no.vft.response.alarm.Alarm;
import no.vft.response.alarm.AlarmLog;
import no.vft.response.alarm.Alarms;
import no.vft.response.alarm.LogEntry;
import no.vft.response.alarm.ResolutionCodes;
import no.vft.response.device.DeviceDirectory;
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

    /** The record; empty when the alarm is not resolved. */
    Optional<CaseRecord> of(Alarm alarm) {
        var end = alarm.resolution();
        if (end == null) {
            return Optional.empty();
        }
        var lines = log.listOf(alarm.id());
        var codes = ResolutionCodes.ALL;
        var measure = end.measure();
        return Optional.of(new CaseRecord(
                alarm.kind(),
                alarm.severity(),
                alarm.clockStartedAt(),
                occurredAt(alarm),
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
                person(alarm),
                device(alarm),
                lines.stream().map(this::event).toList()));
    }

    private @Nullable Instant occurredAt(Alarm alarm) {
        return alarms.listEvents(alarm.id()).stream()
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

    private CaseRecord.@Nullable Person person(Alarm alarm) {
        return Optional.ofNullable(alarm.recipientId())
                .flatMap(recipients::find)
                .map(CaseRecords::person)
                .orElse(null);
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

    private CaseRecord.@Nullable DeviceUnit device(Alarm alarm) {
        DeviceId id = alarm.deviceId();
        if (id == null) {
            return null;
        }
        var entry = devices.find(List.of(id)).get(id);
        var owner = municipality(alarm);
        return entry == null
                ? new CaseRecord.DeviceUnit(id, null, null, null, null)
                : new CaseRecord.DeviceUnit(
                        id, entry.make(), entry.model(), entry.serialNumber(), owner == null ? null : owner.name());
    }
}
