package no.vft.ingest.handoff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import no.vft.api.handoff.IntakeBatch;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are handed over.
 *
 * @param batchSize the most events in one call
 * @param gather the least time from one call to the next while they are not full; the first after a quiet time goes at
 *     once
 * @param retryMin the first pause after a failed call
 * @param retryMax the longest pause after failed calls
 * @param refusedRetryMax the longest pause before a single refused event is tried again
 * @param lookEvery how often to look for waiting events without being woken
 * @param measureEvery how often the waiting events are counted
 */
@Validated
@ConfigurationProperties("vft.handoff")
record HandoffSettings(
        @DefaultValue("500") @Min(1) @Max(IntakeBatch.MAX_EVENTS)
        int batchSize,

        @DefaultValue("10ms") Duration gather,
        @DefaultValue("100ms") Duration retryMin,
        @DefaultValue("5s") Duration retryMax,
        @DefaultValue("1m") Duration refusedRetryMax,
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("1s") Duration measureEvery) {}
