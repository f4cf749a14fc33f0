package no.vft.epj.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What the follower and the reporter know of themselves, for health and metrics, and the signal between them. */
@Component
class FollowerState {
    private final InstantSource clock;
    private final Semaphore news = new Semaphore(0);
    private volatile Instant lastRead;
    private volatile int failuresInARow;

    FollowerState(InstantSource clock) {
        this.clock = clock;
        this.lastRead = clock.instant();
    }

    void readDone() {
        lastRead = clock.instant();
        failuresInARow = 0;
    }

    void readFailed() {
        failuresInARow = failuresInARow + 1; // only the follower writes
    }

    int failuresInARow() {
        return failuresInARow;
    }

    /** Since the last successful read, or since the start. */
    Duration silence() {
        return Duration.between(lastRead, clock.instant());
    }

    /** There may be something to report. */
    void signalNews() {
        news.release();
    }

    /** Waits for a signal, at most so long; several signals count as one. */
    void awaitNews(Duration atMost) throws InterruptedException {
        if (news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }
}
