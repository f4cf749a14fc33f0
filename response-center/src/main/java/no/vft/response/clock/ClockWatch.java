package no.vft.response.clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the clocks every ten seconds, and is the health {@code databaseClock}: down when the time cannot be relied
 * on.
 */
@Component("databaseClockHealthIndicator")
class ClockWatch implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final DatabaseClock clock;

    ClockWatch(DatabaseClock clock) {
        this.clock = clock;
        compare();
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 10_000)
    final void compare() {
        try {
            clock.measure();
        } catch (DataAccessException e) {
            LOG.warn("The clocks could not be compared: the database did not answer");
        }
    }

    @Override
    public Health health() {
        var last = clock.measured();
        return (clock.isTrusted() ? Health.up() : Health.down())
                .withDetail("offsetMillis", last.offset().toMillis())
                .withDetail("driftMillis", last.drift().toMillis())
                .withDetail("measuredAt", last.at())
                .build();
    }
}
