package no.vft.ingest.worker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubles from the shortest to the longest, with jitter over the upper half so
 * that several instances do not knock together. Not thread-safe.
 */
public final class BackOff {
    private final long shortestMillis;
    private final long longestMillis;
    private final RandomGenerator chance;
    private long nextMillis;

    /** @param shortest at least 1 ms */
    public BackOff(Duration shortest, Duration longest, RandomGenerator chance) {
        this.shortestMillis = Math.max(1, shortest.toMillis());
        this.longestMillis = Math.max(shortestMillis, longest.toMillis());
        this.chance = chance;
        this.nextMillis = shortestMillis;
    }

    /** The pause after one more failure, between half and the whole of the present step. */
    public Duration next() {
        var whole = nextMillis;
        nextMillis = Math.min(longestMillis, whole * 2);
        return Duration.ofMillis(whole - chance.nextLong(whole / 2 + 1));
    }

    /** Starts over after a success. */
    public void reset() {
        nextMillis = shortestMillis;
    }
}
