package no.vft.epj.follow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the feed is followed.
 *
 * @param url internal base address of response-center
 * @param longPoll how long one read waits for news, 0 to 30 s
 * @param limit entries in one read
 * @param reportLimit alarms in one report of journaled documents
 * @param connectTimeout for a connection to response-center
 * @param retryFirst pause after the first failure; it doubles with each further one
 * @param retryLongest the longest pause
 * @param silentAfter without a successful read for so long, the health is down
 */
@ConfigurationProperties("vft.feed")
@Validated
public record FeedSettings(
        @NotNull @DefaultValue("http://localhost:8087") URI url,
        @NotNull @DefaultValue("20s") Duration longPoll,
        @Min(1) @Max(500) @DefaultValue("200") int limit,
        @Min(1) @Max(500) @DefaultValue("500") int reportLimit,
        @NotNull @DefaultValue("2s") Duration connectTimeout,
        @NotNull @DefaultValue("500ms") Duration retryFirst,
        @NotNull @DefaultValue("30s") Duration retryLongest,
        @NotNull @DefaultValue("60s") Duration silentAfter) {
    /** A read that has had no answer for this long beyond its wait is given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    public FeedSettings {
        if (longPoll.isNegative() || longPoll.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("vft.feed.long-poll: 0s to 30s");
        }
        if (!retryFirst.isPositive() || retryLongest.compareTo(retryFirst) < 0) {
            throw new IllegalArgumentException("vft.feed.retry-first is positive and not above retry-longest");
        }
    }

    Duration readTimeout() {
        return longPoll.plus(PATIENCE);
    }
}
