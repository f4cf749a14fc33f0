package no.vft.response.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.vft.api.device.AlarmKind;
import no.vft.api.device.Position;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.RecipientId;
import no.vft.response.recipient.Address;
import no.vft.response.recipient.ContactPerson;
import no.vft.response.recipient.ProtectedAddress;
import org.jspecify.annotations.Nullable;

/**
 * The case on the operator's screen.
 *
 * @param identityHidden true until the reader owns the alarm: then person, contacts, device, position, voice, text,
 * notes
 *     and earlier alarms are left out
 */
record CaseView(
        QueueCard card,
        boolean identityHidden,
        @Nullable Person person,
        List<ContactPerson> contacts,
        @Nullable Unit device,
        @Nullable Position position,
        @Nullable String voiceUri,
        @Nullable String text,
        @Nullable String location,
        List<Earlier> earlier,
        List<Line> log) {

    record Person(
            RecipientId recipientId,
            String name,
            @Nullable String personId,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable Address address,
            ProtectedAddress protectedAddress,
            @Nullable String wayIn,
            int riskLevel,
            String language,
            @Nullable String notes) {}

    record Unit(
            DeviceId deviceId,
            @Nullable String make,
            @Nullable String model,
            @Nullable String serialNumber,
            @Nullable String voiceUri,
            @Nullable String place) {}

    record Earlier(
            AlarmId alarmId,
            AlarmKind kind,
            String kindName,
            Instant raisedAt,
            @Nullable String outcome,
            @Nullable String cause) {}

    record Line(
            Instant at,
            AlarmLogKind kind,
            String actor,
            @Nullable String actorName,
            Map<String, String> detail) {}
}
