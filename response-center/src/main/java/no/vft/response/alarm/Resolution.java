package no.vft.response.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a case ended; codes of {@link ResolutionCodes}. */
public record Resolution(
        String operatorId,
        Instant at,
        String cause,
        @Nullable String measure,
        String outcome,
        @Nullable String note) {}
