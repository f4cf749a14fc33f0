package no.vft.response.recipient;

import java.time.LocalDate;
import java.util.List;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * All that the registry knows of a person. Personal data: never log it, and log that it was shown
 * ({@link RecipientDirectory#logAccess}).
 *
 * @param personId national identity number, 11 digits
 * @param riskLevel 0 ordinary to 2 highest
 * @param language what the person speaks, BCP 47, as "nb"
 * @param wayIn how to get into the home: key box, code, e-lock
 * @param contacts in the order in which they are to be called
 */
public record RecipientCard(
        RecipientId recipientId,
        MunicipalityNumber municipalityNumber,
        @Nullable String personId,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable Address address,
        ProtectedAddress protectedAddress,
        @Nullable String wayIn,
        int riskLevel,
        String language,
        @Nullable String notes,
        List<ContactPerson> contacts) {
    public RecipientCard {
        contacts = List.copyOf(contacts);
    }

    /** Given name and family name. */
    public String name() {
        return givenName + " " + familyName;
    }
}
