package no.vft.ingest.receipt;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How devices are told.
 *
 * @param queueCapacity receipts that wait for the broker; beyond it the oldest is dropped, and the device asks again
 * @param publishTimeout how long the broker may take with one receipt
 * @param feedWait how long response-center may hold a question for news open
 * @param feedGather the least time from one page of the feed to the next
 * @param feedLimit the most entries of the feed in one page
 */
@Validated
@ConfigurationProperties("vft.receipt")
record ReceiptSettings(
        @DefaultValue("20000") @Min(1) int queueCapacity,
        @DefaultValue("10s") Duration publishTimeout,
        @DefaultValue("20s") Duration feedWait,
        @DefaultValue("50ms") Duration feedGather,
        @DefaultValue("500") @Min(1) @Max(500) int feedLimit) {}
