package no.vft.api.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.vft.api.device.AlarmKind;
import no.vft.api.id.DeviceId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * A resolved case as the journal needs it. Holds personal data: it travels on the internal feed only.
 *
 * @param severity the VKP severity of the kind, 0 to 40
 * @param person null when the device belongs to nobody that the registry knows
 * @param device null when the registry does not know the device
 * @param answeredAt null when the case was closed without an answer
 * @param events what happened, oldest first
 */
public record CaseRecord(
        AlarmKind kind,
        int severity,
        Instant raisedAt,
        @Nullable Instant occurredAt,
        @Nullable Instant claimedAt,
        @Nullable Instant answeredAt,
        Instant resolvedAt,
        boolean speechConfirmed,
        boolean breached,
        String cause,
        String causeName,
        @Nullable String measure,
        @Nullable String measureName,
        String outcome,
        String outcomeName,
        @Nullable String note,
        Operator resolvedBy,
        @Nullable Municipality municipality,
        @Nullable Person person,
        @Nullable DeviceUnit device,
        List<CaseEvent> events) {
    public CaseRecord {
        events = List.copyOf(events);
    }

    /** The operator who did it: an id of the registry and the name as shown. */
    public record Operator(String operatorId, String name) {}

    /** The data controller: municipality number, organisation number (9 digits) and name. */
    public record Municipality(MunicipalityNumber number, String organisationNumber, String name) {}

    /**
     * The service recipient.
     *
     * @param personId national identity number, 11 digits; null when not known
     * @param protectedAddress NONE, CONFIDENTIAL or STRICTLY_CONFIDENTIAL; the address is left out unless NONE
     */
    public record Person(
            RecipientId recipientId,
            @Nullable String personId,
            String givenName,
            String familyName,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            String protectedAddress,
            @Nullable Address address) {}

    /** A postal address, with a hint for finding the home. */
    public record Address(
            String street,
            String postcode,
            String city,
            @Nullable String additional) {}

    /** The alarm unit. */
    public record DeviceUnit(
            DeviceId deviceId,
            @Nullable String make,
            @Nullable String model,
            @Nullable String serialNumber,
            @Nullable String owner) {}

    /** One thing that happened; {@code actorName} is null for the system and the device. */
    public record CaseEvent(
            AlarmLogKind kind,
            Instant at,
            String actor,
            @Nullable String actorName,
            Map<String, String> detail) {
        public CaseEvent {
            detail = Map.copyOf(detail);
        }
    }
}
