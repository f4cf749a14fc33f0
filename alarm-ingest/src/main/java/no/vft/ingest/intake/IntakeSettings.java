package no.vft.ingest.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How alarms become durable.
 *
 * @param batchSize the most messages in one transaction
 * @param linger how long the first message of a batch waits for others
 * @param samePressWithin how long after the first a transmission with the same reference is the same press whatever its
 *     time
 * @param queueCapacity messages that wait in memory; beyond it the broker is held back
 * @param retryMin the first pause after a failed commit
 * @param retryMax the longest pause after failed commits
 * @param dropConnectionAfter after how long without a commit the broker is left, so that it delivers elsewhere
 */
@Validated
@ConfigurationProperties("vft.intake")
record IntakeSettings(
        @DefaultValue("500") @Min(1) @Max(1_000) int batchSize,
        @DefaultValue("1ms") Duration linger,
        @DefaultValue("1h") Duration samePressWithin,
        @DefaultValue("10000") @Min(1) int queueCapacity,
        @DefaultValue("100ms") Duration retryMin,
        @DefaultValue("2s") Duration retryMax,
        @DefaultValue("10s") Duration dropConnectionAfter) {}
