package no.vft.sim.fleet;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The heartbeats of one device. Thread-safe. */
final class Heart {
    private final FleetContext context;
    private final SplittableRandom random;
    private final Consumer<Duration> beat;
    private @Nullable Future<?> next;

    Heart(FleetContext context, SplittableRandom random, Consumer<Duration> beat) {
        this.context = context;
        this.random = random;
        this.beat = beat;
    }

    /** A random first wait: ten thousand hearts in one rhythm would be a storm each minute. */
    synchronized void start(Duration interval) {
        stop();
        plan(Duration.ofNanos(random.nextLong(interval.toNanos() + 1)), interval);
    }

    synchronized void stop() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }

    private synchronized void plan(Duration delay, Duration interval) {
        try {
            next = context.after(delay, () -> beatAndPlan(interval));
        } catch (RejectedExecutionException closing) {
            next = null;
        }
    }

    private void beatAndPlan(Duration interval) {
        beat.accept(interval);
        synchronized (this) {
            if (next != null) {
                plan(interval, interval);
            }
        }
    }
}
