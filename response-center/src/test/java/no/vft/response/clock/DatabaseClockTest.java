package no.vft.response.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class DatabaseClockTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Instant here = START;
    private Duration difference = Duration.ofMillis(-250);
    private boolean away;
    private final DatabaseClock clock = new DatabaseClock(() -> here, () -> {
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        return here.plus(difference);
    });

    @Test
    void tellsTheDatabasesTimeAlsoWhenItIsBehind() {
        clock.measure();
        assertThat(clock.instant()).isEqualTo(START.minusMillis(250));
    }

    @Test
    void goesOnWithTheLastDifferenceWhileTheDatabaseIsAway() {
        clock.measure();
        away = true;
        here = START.plusSeconds(30);
        assertThatThrownBy(clock::measure).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(clock.instant()).isEqualTo(here.minusMillis(250));
        assertThat(clock.isTrusted()).isTrue();
        here = START.plusSeconds(61);
        assertThat(clock.isTrusted()).isFalse();
    }

    @Test
    void isNotTrustedBeforeTheFirstMeasurement() {
        assertThat(clock.isTrusted()).isFalse();
    }

    @Test
    void isNotTrustedAfterAJumpUntilItIsSteadyAgain() {
        clock.measure();
        difference = Duration.ofMillis(300);
        clock.measure();
        assertThat(clock.isTrusted()).isFalse();
        clock.measure();
        assertThat(clock.isTrusted()).isTrue();
    }
}
