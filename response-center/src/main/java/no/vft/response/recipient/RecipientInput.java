package no.vft.response.recipient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.vft.api.id.MunicipalityNumber;
import no.vft.response.access.PlainText;
import no.vft.response.operator.Language;
import org.jspecify.annotations.Nullable;

/** What the registry's API takes about a recipient. */
final class RecipientInput {
    private static final String PHONE = "\\+[0-9]{6,15}";
    private static final String PHONE_MESSAGE = "must be + and 6 to 15 digits";
    private static final String NOT_HERE = "is not known here";

    private RecipientInput() {}

    /** Checks of a new recipient, beside the ordinary ones. */
    interface New {}

    /** Checks of a changed recipient, beside the ordinary ones. */
    interface Changed {}

    /**
     * A recipient as it is to be.
     *
     * @param municipalityNumber of a new one alone: it is never moved
     * @param version of a changed one alone: the one that the change was made from
     */
    record Person(
            @NotNull(groups = New.class) @Null(groups = Changed.class, message = NOT_HERE) @Nullable
            MunicipalityNumber municipalityNumber,

            @NotNull(groups = Changed.class) @Null(groups = New.class, message = NOT_HERE) @Nullable
            Integer version,

            @Nullable String personId,
            @NotNull @PlainText(max = 100) String givenName,
            @NotNull @PlainText(max = 100) String familyName,
            @Nullable @PastOrPresent LocalDate birthDate,

            @Nullable @Pattern(regexp = PHONE, message = PHONE_MESSAGE)
            String phone,

            @Nullable @Valid AddressInput address,
            @NotNull ProtectedAddress protectedAddress,
            @Nullable @PlainText(max = 1000, lines = true) String wayIn,
            @NotNull @Min(0) @Max(2) Integer riskLevel,
            @NotNull @Pattern(regexp = Language.FORM) String language,
            @Nullable @PlainText(max = 4000, lines = true) String notes) {}

    record AddressInput(
            @NotNull @PlainText(max = 200) String street,

            @NotNull @Pattern(regexp = "[0-9]{4}", message = "must be four digits")
            String postcode,

            @NotNull @PlainText(max = 100) String city,
            @Nullable @PlainText(max = 200) String additional) {}

    record Contact(
            @NotNull @PlainText(max = 200) String name,
            @Nullable @PlainText(max = 100) String relation,

            @NotNull @Pattern(regexp = PHONE, message = PHONE_MESSAGE)
            String phone,

            @NotNull Boolean hasKey) {}

    /** The whole list, in the order in which they are to be called. */
    record Contacts(
            @NotNull Integer version,
            @NotNull @Size(max = 20) List<@NotNull @Valid Contact> contacts) {}

    /** Person ids never stand in a URL, so a search is a body. */
    record Search(@NotNull String personId) {}
}
