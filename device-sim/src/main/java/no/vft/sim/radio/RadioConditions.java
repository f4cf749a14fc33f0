package no.vft.sim.radio;

import java.time.Duration;

/**
 * How good one channel is, the same in both directions.
 *
 * @param minLatency the least one-way delay
 * @param maxLatency the most; delays are uniform between the two
 * @param loss the share of messages that never arrive, 0 to below 1
 * @param meanCovered how long coverage lasts on average before a gap; zero: there are no gaps
 * @param meanGap how long a gap lasts on average
 * @throws IllegalArgumentException from the constructor outside these ranges
 */
public record RadioConditions(
        Duration minLatency, Duration maxLatency, double loss, Duration meanCovered, Duration meanGap) {
    /** Nothing is delayed and nothing is lost: for measuring the platform and not the radio. */
    public static final RadioConditions IDEAL =
            new RadioConditions(Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO);

    /** LTE-M in a town. */
    public static final RadioConditions GOOD =
            new RadioConditions(Duration.ofMillis(50), Duration.ofMillis(150), 0.005, Duration.ZERO, Duration.ZERO);

    /** The cellar of a house at the end of a valley. */
    public static final RadioConditions POOR = new RadioConditions(
            Duration.ofMillis(200), Duration.ofMillis(1_500), 0.1, Duration.ofMinutes(2), Duration.ofSeconds(20));

    public RadioConditions {
        if (minLatency.isNegative() || maxLatency.compareTo(minLatency) < 0) {
            throw new IllegalArgumentException("radio: latency is not negative and its maximum not below its minimum");
        }
        if (!(loss >= 0 && loss < 1)) {
            throw new IllegalArgumentException("radio: loss is at least 0 and below 1");
        }
        if (meanCovered.isNegative() || meanGap.isNegative()) {
            throw new IllegalArgumentException("radio: coverage and gaps have no negative length");
        }
    }

    boolean hasGaps() {
        return meanCovered.isPositive() && meanGap.isPositive();
    }
}
