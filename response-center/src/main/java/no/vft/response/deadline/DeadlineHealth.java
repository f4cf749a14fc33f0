package no.vft.response.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import no.vft.response.alarm.AlarmDesk;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Red when the watch does not look, or when deadlines pass without effect. */
@Component("deadlines")
class DeadlineHealth extends AbstractHealthIndicator {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    private final DeadlineWatch watch;
    private final AlarmDesk desk;
    private final InstantSource clock;

    DeadlineHealth(DeadlineWatch watch, AlarmDesk desk, InstantSource clock, MeterRegistry registry) {
        this.watch = watch;
        this.desk = desk;
        this.clock = clock;
        Gauge.builder("response.deadline.silence", this, DeadlineHealth::silenceSeconds)
                .description("Seconds since passed deadlines were last looked for")
                .baseUnit("seconds")
                .register(registry);
    }

    private double silenceSeconds() {
        return Duration.between(watch.lookedAt(), clock.instant()).toMillis() / 1000.0;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var now = clock.instant();
        var overdue = desk.countOverdue(now.minus(LONGEST_SILENCE));
        var silent = watch.lookedAt().plus(LONGEST_SILENCE).isBefore(now);
        builder.status(silent || overdue > 0 ? "DOWN" : "UP")
                .withDetail("lookedAt", watch.lookedAt())
                .withDetail("overdue", overdue);
    }
}
