package no.vft.epj.follow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that does one step after the other for as long as the service runs. A failed step is tried again after a
 * pause; nothing ends the thread but the service's end.
 */
abstract class Worker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final String name;
    private final BackOff backOff;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    Worker(String name, FeedSettings settings) {
        this.name = name;
        this.backOff = new BackOff(settings.retryFirst(), settings.retryLongest());
    }

    /** One step; it may wait, and ends early when the thread is interrupted. */
    abstract void step() throws InterruptedException;

    /** Called after each step that failed. */
    void failed() {}

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                step();
                backOff.success();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!pauseAfter(e)) {
                    return;
                }
            }
        }
    }

    private boolean pauseAfter(RuntimeException failure) {
        if (!running) {
            return false;
        }
        failed();
        var pause = backOff.afterFailure();
        // The message of a failure may repeat a value of a person; its kind may not.
        LOG.atWarn()
                .addKeyValue("worker", name)
                .addKeyValue("failure", failure.getClass().getSimpleName())
                .addKeyValue("cause", causeOf(failure))
                .addKeyValue("pauseMillis", pause.toMillis())
                .log("Step failed, trying again");
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String causeOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
