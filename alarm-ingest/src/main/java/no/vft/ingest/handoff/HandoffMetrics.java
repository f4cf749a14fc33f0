package no.vft.ingest.handoff;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import no.vft.ingest.handoff.WaitingEvents.Backlog;
import org.springframework.stereotype.Component;

/** What the hand-off tells about itself. */
@Component
class HandoffMetrics {
    private static final Backlog NOT_KNOWN = new Backlog(-1, Double.NaN);

    private final Timer calls;
    private final DistributionSummary batchSize;
    private final Counter handedOver;
    private final Counter postponed;
    private final Counter failures;
    private final Counter refusals;
    private volatile Backlog backlog = NOT_KNOWN;

    HandoffMetrics(MeterRegistry registry) {
        calls = Timer.builder("handoff.call")
                .description("Time for one call to response-center")
                .publishPercentileHistogram()
                .register(registry);
        batchSize = DistributionSummary.builder("handoff.batch.size")
                .description("Events in one call")
                .register(registry);
        handedOver = Counter.builder("handoff.events")
                .description("Events that response-center has taken")
                .register(registry);
        postponed = Counter.builder("handoff.postponed")
                .description("Events that response-center could not take now")
                .register(registry);
        failures = Counter.builder("handoff.failures")
                .description("Calls that failed and are repeated")
                .register(registry);
        refusals = Counter.builder("handoff.refused")
                .description("Events refused as they were and handed over as unreadable")
                .register(registry);
        Gauge.builder("handoff.oldest.age", this, metrics -> metrics.backlog.oldestSeconds())
                .description("Age of the oldest event that waits; NaN while it is not known")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("handoff.waiting", this, metrics -> {
                    var now = metrics.backlog;
                    return now.equals(NOT_KNOWN) ? Double.NaN : now.waiting();
                })
                .description("Events that wait; NaN while it is not known")
                .register(registry);
    }

    <T> T timed(int size, Supplier<T> call) {
        batchSize.record(size);
        var sample = Timer.start();
        try {
            return call.get();
        } finally {
            sample.stop(calls);
        }
    }

    void handedOver(int taken, int later) {
        handedOver.increment(taken);
        postponed.increment(later);
    }

    void failed() {
        failures.increment();
    }

    void refused() {
        refusals.increment();
    }

    void backlog(Backlog now) {
        backlog = now;
    }

    /** The database does not say: a stale figure would look like calm. */
    void backlogNotKnown() {
        backlog = NOT_KNOWN;
    }
}
