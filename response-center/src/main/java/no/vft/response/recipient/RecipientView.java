package no.vft.response.recipient;

import java.time.LocalDate;
import java.util.List;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.jspecify.annotations.Nullable;

/** A recipient as the registry's API shows it. */
record RecipientView(
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
        int version) {

    /** In a list: enough to find the person. */
    record Line(
            RecipientId recipientId,
            MunicipalityNumber municipalityNumber,
            String givenName,
            String familyName,
            int riskLevel,
            int version) {}

    /** @param next the value of {@code after} for the next page, null on the last */
    record Page(List<Line> recipients, @Nullable RecipientId next) {}

    /** @param version the recipient's */
    record Contacts(List<ContactPerson> contacts, int version) {}

    /** What a search found. */
    record Found(List<RecipientView> recipients) {}
}
