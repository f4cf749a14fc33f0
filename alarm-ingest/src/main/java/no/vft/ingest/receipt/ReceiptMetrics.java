package no.vft.ingest.receipt;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import no.vft.api.device.Receipt;
import org.springframework.stereotype.Component;

/** What the receipts tell about themselves. */
@Component
class ReceiptMetrics {
    private final MeterRegistry registry;
    private final Map<Receipt.Stage, Counter> sent = new EnumMap<>(Receipt.Stage.class);
    private final Counter dropped;
    private final Counter failures;

    ReceiptMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (var stage : Receipt.Stage.values()) {
            sent.put(
                    stage,
                    Counter.builder("receipts.sent")
                            .description("Receipts that the broker has taken")
                            .tag("stage", stage.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        dropped = Counter.builder("receipts.dropped")
                .description("Receipts dropped because too many waited; the device resends and is told then")
                .register(registry);
        failures = Counter.builder("receipts.failures")
                .description("Receipts that the broker did not take")
                .register(registry);
    }

    void watchQueue(Collection<?> queue) {
        Gauge.builder("receipts.queue", queue, Collection::size)
                .description("Receipts that wait for the broker")
                .register(registry);
    }

    void sent(Receipt.Stage stage) {
        var counter = sent.get(stage);
        if (counter != null) {
            counter.increment();
        }
    }

    void dropped() {
        dropped.increment();
    }

    void failed() {
        failures.increment();
    }
}
