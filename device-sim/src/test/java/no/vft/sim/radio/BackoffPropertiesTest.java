package no.vft.sim.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BackoffPropertiesTest {
    @Property
    void everyDelayIsBetweenNothingAndTheCeilingAndNeverAboveTheCap(
            @ForAll @LongRange(min = 1, max = 60_000) long baseMillis,
            @ForAll @LongRange(min = 0, max = 600_000) long moreMillis,
            @ForAll @IntRange(max = Integer.MAX_VALUE) int resend,
            @ForAll long seed) {
        Backoff backoff = new Backoff(Duration.ofMillis(baseMillis), Duration.ofMillis(baseMillis + moreMillis));

        Duration delay = backoff.delay(resend, new SplittableRandom(seed));

        assertThat(delay).isBetween(Duration.ZERO, backoff.ceiling(resend));
        assertThat(backoff.ceiling(resend)).isLessThanOrEqualTo(backoff.cap());
    }

    @Property
    void theCeilingDoublesUntilTheCap(@ForAll @IntRange(max = 40) int resend) {
        Duration ceiling = Backoff.DEFAULT.ceiling(resend);
        Duration next = Backoff.DEFAULT.ceiling(resend + 1);

        assertThat(next).isIn(ceiling.multipliedBy(2), Backoff.DEFAULT.cap());
    }

    @Example
    void sameSeedGivesTheSameDelays() {
        assertThat(Backoff.DEFAULT.delay(3, new SplittableRandom(9)))
                .isEqualTo(Backoff.DEFAULT.delay(3, new SplittableRandom(9)));
    }

    @Example
    void refusesACapBelowTheBase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }
}
