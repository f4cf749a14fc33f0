package no.vft.ingest.worker;

import java.time.Duration;

/**
 * Keeps some time between the beginnings of pieces of work, so that under load each piece gathers more. The first piece
 * after a quiet time begins at once. Used by one thread.
 */
public final class Pace {
    private final long intervalNanos;
    private long lastBegun;

    /** @param interval the least time from one beginning to the next */
    public Pace(Duration interval) {
        this.intervalNanos = interval.toNanos();
        this.lastBegun = System.nanoTime() - intervalNanos;
    }

    /** Waits until the next piece may begin. */
    public void await() throws InterruptedException {
        var left = lastBegun + intervalNanos - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
        lastBegun = System.nanoTime();
    }
}
