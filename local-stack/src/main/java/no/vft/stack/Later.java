package no.vft.stack;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Does something after a pause, one thing at a time. */
interface Later extends AutoCloseable {
    void after(Duration pause, Runnable deed);

    /** Drops what waits and interrupts what is under way; returns when that has ended. */
    @Override
    void close();

    /** On a thread of its own. */
    static Later onOneThread(String name) {
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        return new Later() {
            @Override
            public void after(Duration pause, Runnable deed) {
                thread.schedule(deed, pause.toMillis(), TimeUnit.MILLISECONDS);
            }

            @Override
            public void close() {
                thread.shutdownNow();
                try {
                    thread.awaitTermination(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }
}
