package no.vft.ingest.schema;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import no.vft.ingest.worker.BackOff;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The migration of the schema, tried until it succeeds: the service starts while the database is away, and is ready as
 * soon as it is there. Thread-safe.
 */
@Component
public final class Schema implements AutoCloseable {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private final CountDownLatch ready = new CountDownLatch(1);
    private final BackOff backOff;
    private volatile @Nullable Thread migration;

    Schema(RandomGenerator chance) {
        this.backOff = new BackOff(SHORTEST_PAUSE, LONGEST_PAUSE, chance);
    }

    void migrateInTheBackground(Flyway flyway) {
        migration = Thread.ofVirtual().name("schema").start(() -> migrate(flyway));
    }

    private void migrate(Flyway flyway) {
        while (!isReady() && !Thread.currentThread().isInterrupted()) {
            try {
                flyway.migrate();
                ready.countDown();
            } catch (FlywayException e) {
                LOG.atWarn().setCause(e).log("the schema could not be migrated yet; it is tried again");
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(backOff.next());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives up trying. */
    @Override
    public void close() {
        var running = migration;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Whether the tables are there. */
    public boolean isReady() {
        return ready.getCount() == 0;
    }

    /** Waits until the tables are there. */
    public void awaitReady() throws InterruptedException {
        ready.await();
    }
}
