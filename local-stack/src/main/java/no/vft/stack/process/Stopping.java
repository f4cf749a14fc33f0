package no.vft.stack.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process: politely first, by force when it does not listen. */
public final class Stopping {
    private Stopping() {}

    /** Returns when the process has ended, at the latest a few seconds after the grace. */
    public static void stop(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!hasEnded(process, grace)) {
            kill(process);
        }
    }

    /** kill -9, and waits until the process is gone. */
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        hasEnded(process, Duration.ofSeconds(10));
    }

    /** Whether the process ends within that time. */
    public static boolean hasEnded(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillAlive) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of process " + process.pid() + " cannot be awaited", e);
        }
    }
}
