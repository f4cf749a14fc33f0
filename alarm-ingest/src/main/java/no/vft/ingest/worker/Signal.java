package no.vft.ingest.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A wake-up that coalesces: any number of calls before somebody waits are one. Thread-safe. */
public final class Signal {
    private final Semaphore permits = new Semaphore(0);

    /** Wakes the one that waits, or the next one that will. Never blocks. */
    public void raise() {
        if (permits.availablePermits() == 0) {
            permits.release();
        }
    }

    /** Waits for a call, at most so long; whether there was one. */
    public boolean await(Duration longest) throws InterruptedException {
        var raised = permits.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        permits.drainPermits();
        return raised;
    }
}
