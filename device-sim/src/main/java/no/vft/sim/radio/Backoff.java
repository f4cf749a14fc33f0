package no.vft.sim.radio;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Full-jitter exponential back-off: before the n-th resend (n from 0) a device waits a uniformly random time between
 * nothing and min(cap, base × 2ⁿ). Spread over the whole span, because devices that lost the network together must not
 * come back together.
 *
 * @throws IllegalArgumentException from the constructor when base is not positive or cap is below base
 */
public record Backoff(Duration base, Duration cap) {
    /**
     * What devices use unless told otherwise: base 4 s, cap 30 s. With a shorter base, devices that wait for a platform
     * which is just starting send it several times the load that it has to catch up with.
     */
    public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(4), Duration.ofSeconds(30));

    /** 2³⁰ × 1 ns is already a second; beyond that only the cap counts and a shift would overflow. */
    private static final int MAX_DOUBLINGS = 30;

    public Backoff {
        if (!base.isPositive() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException("back-off: the base is more than nothing and the cap not below it");
        }
    }

    /** The longest that the n-th wait can be. */
    public Duration ceiling(int resend) {
        int doublings = Math.min(resend, MAX_DOUBLINGS);
        Duration grown = base.multipliedBy(1L << doublings);
        return grown.compareTo(cap) < 0 ? grown : cap;
    }

    /** The wait before the n-th resend. */
    public Duration delay(int resend, RandomGenerator random) {
        return Duration.ofNanos(random.nextLong(ceiling(resend).toNanos() + 1));
    }
}
