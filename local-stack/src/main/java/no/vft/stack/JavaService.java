package no.vft.stack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import no.vft.stack.folder.StackFault;
import no.vft.stack.process.Readiness;
import no.vft.stack.process.ServiceProcess;
import no.vft.stack.process.Stopping;

/** A Java process as a part of the stack. */
record JavaService(ServiceName name, ServiceProcess process, Readiness readiness, InstantSource clock)
        implements Service {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    @Override
    public void stopStale() {
        process.stopStale();
    }

    @Override
    public void start() {
        process.start();
        var deadline = clock.instant().plus(START_LIMIT);
        try {
            while (!readiness.isReady()) {
                refuseDeadOrLate(deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFault("The start of " + name.label() + " was interrupted.", e);
        }
    }

    /** Waits a moment, in which the end of the process is noticed at once. */
    private void refuseDeadOrLate(Instant deadline) {
        var ended = process.handle()
                .map(handle -> Stopping.hasEnded(handle, BETWEEN_QUESTIONS))
                .orElse(true);
        if (ended) {
            throw new StackFault(name.label() + " ended while it was starting; its last words were:"
                    + System.lineSeparator() + process.lastLines());
        }
        if (clock.instant().isAfter(deadline)) {
            throw new StackFault(name.label() + " was not ready within " + START_LIMIT.toSeconds()
                    + " s; its last words were:" + System.lineSeparator() + process.lastLines());
        }
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void kill9() {
        process.kill9();
    }

    @Override
    public Optional<ProcessHandle> handle() {
        return process.handle().filter(ProcessHandle::isAlive);
    }
}
