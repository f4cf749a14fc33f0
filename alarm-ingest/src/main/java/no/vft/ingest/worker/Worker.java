package no.vft.ingest.worker;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does one step over and over in a thread of its own, from the application's start to its stop. A step that fails is
 * logged and done again after a pause that grows to {@link #LONGEST_PAUSE}: no failure ends the work, and none is
 * swallowed. A step ends at once when its thread is interrupted.
 */
public final class Worker implements SmartLifecycle {
    /** The phase of what must be up before the first message arrives, and stays up until the last one is dealt with. */
    public static final int EARLY = 1_000;
    /** The phase of what lets messages in. */
    public static final int LATE = 2_000;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final String name;
    private final int phase;
    private final Step step;
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    /** @param name for logs and the thread */
    public Worker(String name, int phase, Step step) {
        this.name = name;
        this.phase = phase;
        this.step = step;
    }

    /** One piece of work; it may wait. */
    @FunctionalInterface
    public interface Step {
        /** @throws InterruptedException when the application stops */
        void run() throws Exception;
    }

    @Override
    public void start() {
        var started = Thread.ofVirtual().name(name).unstarted(this::work);
        if (thread.compareAndSet(null, started)) {
            started.start();
        }
    }

    private void work() {
        var pause = SHORTEST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                step.run();
                pause = SHORTEST_PAUSE;
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (!isRunning() || !pauseAfter(e, pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private boolean pauseAfter(Exception failure, Duration pause) {
        LOG.atWarn()
                .addKeyValue("worker", name)
                .addKeyValue("pauseMillis", pause.toMillis())
                .addKeyValue("reason", failure.getClass().getSimpleName())
                .log("a step failed and is done again");
        LOG.debug("the failure of {}", name, failure);
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void stop() {
        var running = thread.getAndSet(null);
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            if (!running.join(STOP_WITHIN)) {
                LOG.atWarn().addKeyValue("worker", name).log("a worker did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.get() != null;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
