package no.vft.epj.follow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import no.vft.epj.journal.Journal;
import no.vft.epj.journal.KeptEntry;
import no.vft.epj.journal.Unreported;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Figures on the feed and the journal. No tag names a person, a device or an alarm. */
@Component
class FollowMetrics {
    private final Counter passed;
    private final Counter documents;
    private final Counter failed;
    private final Counter readFailures;

    FollowMetrics(MeterRegistry registry, FollowerState state, Journal journal, Unreported unreported) {
        this.passed = entries(registry, "passed");
        this.documents = entries(registry, "document");
        this.failed = entries(registry, "failed");
        this.readFailures = Counter.builder("epj.feed.read.failures")
                .description("reads of the feed, or their keeping, that failed and were tried again")
                .register(registry);
        Gauge.builder("epj.feed.silence", state, it -> it.silence().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("since the last successful read of the feed")
                .register(registry);
        Gauge.builder(
                        "epj.journal.failures",
                        () -> known(() -> journal.failures().count()))
                .description("feed entries that no document could be written from")
                .register(registry);
        Gauge.builder("epj.journal.unreported", () -> known(unreported::count))
                .description("documents of which the response centre has not been told")
                .register(registry);
    }

    void kept(List<KeptEntry> entries) {
        for (var entry : entries) {
            switch (entry) {
                case KeptEntry.Passed it -> passed.increment();
                case KeptEntry.Document it -> documents.increment();
                case KeptEntry.Failed it -> failed.increment();
            }
        }
    }

    void readFailed() {
        readFailures.increment();
    }

    private static Counter entries(MeterRegistry registry, String outcome) {
        return Counter.builder("epj.feed.entries")
                .tag("outcome", outcome)
                .description("feed entries read, by what became of them")
                .register(registry);
    }

    private static double known(Supplier<Long> count) {
        try {
            return count.get();
        } catch (DataAccessException e) {
            return Double.NaN; // the database is away, which its own health says
        }
    }
}
