package no.vft.response.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import no.vft.response.alarm.CallOut;
import org.jspecify.annotations.Nullable;

/** The bodies of an operator's commands. {@code version} is the one on the operator's screen. */
final class CaseRequests {
    private CaseRequests() {}

    record Versioned(@NotNull Integer version) {}

    record Answer(@NotNull Integer version, @NotNull Speech speech) {}

    enum Speech {
        CONFIRMED,
        ASSESSED_WITHOUT_SPEECH
    }

    record Hold(
            @NotNull Integer version,
            @NotNull @Min(1) @Max(15) Integer minutes,
            @NotBlank @Size(max = 500) String reason) {}

    record WithReason(
            @NotNull Integer version,
            @NotBlank @Size(max = 500) String reason) {}

    record Note(@NotBlank @Size(max = 4000) String text) {}

    record Dispatch(
            @NotNull Integer version,
            @NotBlank @Size(max = 40) String service,
            @Size(max = 1000) @Nullable String message) {}

    record Stage(@NotNull Integer version, @NotNull CallOut.Stage stage) {}

    record Resolve(
            @NotNull Integer version,
            @NotBlank @Size(max = 40) String cause,
            @Size(max = 40) @Nullable String measure,
            @NotBlank @Size(max = 40) String outcome,
            @Size(max = 4000) @Nullable String note) {}
}
