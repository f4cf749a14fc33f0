package no.vft.response.operator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.vft.response.access.PlainText;

/** What the registry's API takes about an operator. */
final class OperatorInput {
    private OperatorInput() {}

    record Created(
            @NotNull @Pattern(regexp = "[a-z0-9._-]{1,64}") String operatorId,
            @NotBlank @PlainText(max = 200) String subject,
            @NotBlank @PlainText(max = 200) String name,
            @NotEmpty @Size(max = 6) List<@NotNull Role> roles,
            @NotEmpty @Size(max = 400) List<@NotNull @Pattern(regexp = "[0-9]{4}") String> municipalities,
            @NotNull @Pattern(regexp = Language.FORM) String language) {}

    record Changed(
            @NotNull Integer version,
            @NotBlank @PlainText(max = 200) String subject,
            @NotBlank @PlainText(max = 200) String name,
            @NotEmpty @Size(max = 6) List<@NotNull Role> roles,
            @NotEmpty @Size(max = 400) List<@NotNull @Pattern(regexp = "[0-9]{4}") String> municipalities,
            @NotNull @Pattern(regexp = Language.FORM) String language) {}
}
