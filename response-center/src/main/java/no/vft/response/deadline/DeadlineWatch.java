package no.vft.response.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import no.vft.response.alarm.AlarmDesk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for passed deadlines a few times a second and lets them take effect. The deadlines stand in the database: a
 * restart or another instance goes on where this one stopped. Its health turns red when it has not looked for a while.
 */
@Component
class DeadlineWatch implements SmartLifecycle {
    static final Duration PERIOD = Duration.ofMillis(200);
    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);

    private final AlarmDesk desk;
    private final InstantSource clock;
    private volatile Instant lookedAt = Instant.EPOCH;
    private volatile @Nullable Thread watcher;

    DeadlineWatch(AlarmDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** When it last looked with success. */
    Instant lookedAt() {
        return lookedAt;
    }

    /** Lets everything that is due take effect now. */
    void passDue() {
        var passed = BATCH;
        while (passed == BATCH) {
            passed = desk.passDeadlines(BATCH);
        }
        lookedAt = clock.instant();
    }

    private void watch() {
        while (watcher == Thread.currentThread()) {
            try {
                passDue();
            } catch (RuntimeException failed) {
                LOG.error("deadline.watch.failed because={}", failed.getClass().getName(), failed);
            }
            try {
                Thread.sleep(PERIOD);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void start() {
        var starting = Thread.ofPlatform().name("deadline-watch").unstarted(this::watch);
        watcher = starting;
        starting.start();
    }

    @Override
    public void stop() {
        var ending = watcher;
        watcher = null;
        if (ending != null) {
            ending.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }
}
