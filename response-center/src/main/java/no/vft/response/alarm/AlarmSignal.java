package no.vft.response.alarm;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A hint within this process that the alarm log may have grown. Only a hint: whoever waits looks at the log again after
 * a short while anyway, and so learns of what another instance wrote. Thread-safe.
 */
@Component
public class AlarmSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long changes;
    private volatile boolean ended;

    /** The service stops: whoever waits gives up waiting, so that its stop need not wait for a long poll. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ended = true;
        changed();
    }

    /** Whether the service stops, and nothing is worth waiting for. */
    public boolean hasEnded() {
        return ended;
    }

    /** Wakes everybody who waits. */
    public void changed() {
        lock.lock();
        try {
            changes++;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many hints there have been; ask before looking, and pass it to {@link #await}. */
    public long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    /** Returns at the first hint after {@code seen}, at once when it has been already, or when the time is over. */
    public void await(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (changes == seen && left > 0) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
