package no.vft.ingest.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import no.vft.api.device.Receipt.Outcome;
import org.springframework.stereotype.Component;

/** What the intake tells about itself. */
@Component
class IntakeMetrics {
    private final MeterRegistry registry;
    private final Map<Outcome, Counter> messages = new EnumMap<>(Outcome.class);
    private final DistributionSummary batchSize;
    private final Timer commit;
    private final Counter failures;

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (var outcome : Outcome.values()) {
            messages.put(
                    outcome,
                    Counter.builder("intake.messages")
                            .description("Alarm messages that were committed and acknowledged")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        batchSize = DistributionSummary.builder("intake.batch.size")
                .description("Messages in one transaction")
                .register(registry);
        commit = Timer.builder("intake.commit")
                .description("Time for the statement and its commit")
                .publishPercentileHistogram()
                .register(registry);
        failures = Counter.builder("intake.commit.failures")
                .description("Tries to commit a batch that failed and were repeated")
                .register(registry);
    }

    void watchQueue(Collection<?> queue) {
        Gauge.builder("intake.queue", queue, Collection::size)
                .description("Messages that wait for a batch")
                .register(registry);
    }

    void committed(Iterable<StoredEvent> events, int size, Duration took) {
        batchSize.record(size);
        commit.record(took);
        events.forEach(event -> {
            var counter = messages.get(event.outcome());
            if (counter != null) {
                counter.increment();
            }
        });
    }

    void failed() {
        failures.increment();
    }
}
