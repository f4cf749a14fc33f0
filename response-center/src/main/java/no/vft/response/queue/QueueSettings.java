package no.vft.response.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the queue a browser gets at once.
 *
 * @param snapshotLimit open alarms in one snapshot, 1 to 5000; the screen says how many there are beyond it
 */
@Validated
@ConfigurationProperties("vft.queue")
record QueueSettings(@Min(1) @Max(5000) int snapshotLimit) {}
