package no.vft.response.municipality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import no.vft.response.access.PlainText;

/** What the registry's API takes about a municipality. */
final class MunicipalityInput {
    private MunicipalityInput() {}

    record Created(
            @NotNull @Pattern(regexp = "[0-9]{4}") String number,
            @NotNull @ValidOrganisationNumber String organisationNumber,
            @NotBlank @PlainText(max = 100) String name) {}

    record Changed(
            @NotNull Integer version,
            @NotNull @ValidOrganisationNumber String organisationNumber,
            @NotBlank @PlainText(max = 100) String name) {}
}
