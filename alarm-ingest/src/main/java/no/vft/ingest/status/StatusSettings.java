package no.vft.ingest.status;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How heartbeats are kept.
 *
 * @param capacity devices whose newest heartbeat waits to be stored; beyond it the oldest is dropped and counted
 * @param storeEvery how often waiting heartbeats are stored
 * @param batchSize the most heartbeats in one statement
 */
@Validated
@ConfigurationProperties("vft.status")
record StatusSettings(
        @DefaultValue("20000") @Min(1) int capacity,
        @DefaultValue("500ms") Duration storeEvery,
        @DefaultValue("500") @Min(1) @Max(5_000) int batchSize) {}
