package no.vft.ingest.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import no.vft.ingest.mqtt.Broker;
import no.vft.ingest.worker.BackOff;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stores a batch however long it takes. The same batch is tried again in place; when the database has not answered for
 * {@link IntakeSettings#dropConnectionAfter}, the broker is left so that it can deliver elsewhere, and joined again
 * after the first commit. Used by one thread; {@link #failingSince} may be asked by any.
 */
@Component
class DurableStore {
    private static final Logger LOG = LoggerFactory.getLogger(DurableStore.class);

    private final IntakeLog log;
    private final Broker broker;
    private final IntakeMetrics metrics;
    private final InstantSource clock;
    private final Duration dropConnectionAfter;
    private final BackOff backOff;
    private volatile @Nullable Instant failingSince;

    DurableStore(
            IntakeSettings settings,
            IntakeLog log,
            Broker broker,
            IntakeMetrics metrics,
            InstantSource clock,
            RandomGenerator chance) {
        this.log = log;
        this.broker = broker;
        this.metrics = metrics;
        this.clock = clock;
        this.dropConnectionAfter = settings.dropConnectionAfter();
        this.backOff = new BackOff(settings.retryMin(), settings.retryMax(), chance);
    }

    /** What became of each transmission; when it returns, all of them are durable. */
    List<StoredEvent> store(Batch batch) throws InterruptedException {
        while (true) {
            try {
                var begun = System.nanoTime();
                var events = batch.outcomes(log.store(batch));
                var took = Duration.ofNanos(System.nanoTime() - begun);
                metrics.committed(events, batch.transmissions().size(), took);
                recovered();
                return events;
            } catch (RuntimeException e) {
                // Whatever it was: leaving here would lose the batch.
                failed(e);
                Thread.sleep(backOff.next());
            }
        }
    }

    private void failed(RuntimeException failure) {
        metrics.failed();
        var since = failingSince;
        if (since == null) {
            failingSince = clock.instant();
            LOG.atError().setCause(failure).log("a batch could not be committed; it is tried again");
        } else if (Duration.between(since, clock.instant()).compareTo(dropConnectionAfter) >= 0) {
            LOG.atError()
                    .addKeyValue("failingSince", since)
                    .addKeyValue("reason", String.valueOf(failure.getMessage()))
                    .log("the database does not answer; the broker is left");
            broker.suspendAlarms();
        }
    }

    private void recovered() {
        backOff.reset();
        if (failingSince != null) {
            failingSince = null;
            LOG.atInfo().log("batches are committed again");
            broker.resumeAlarms();
        }
    }

    /** Since when no batch could be committed; null when the last one was. */
    @Nullable
    Instant failingSince() {
        return failingSince;
    }
}
