package no.vft.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.vft.stack.folder.StackFault;
import no.vft.stack.process.ServiceProcess;

/** A service that is a real process and does nothing. */
final class RealProcess implements Service {
    private final ServiceName name;
    private final ServiceProcess process;
    private int failingStarts;

    RealProcess(ServiceName name, Path folder) {
        this.name = name;
        this.process = new ServiceProcess(
                name.label(), List.of("sleep", "600"), Map.of(), folder, folder, Duration.ofSeconds(5), line -> {});
    }

    /** From now on that many starts fail. */
    void failStarts(int number) {
        failingStarts = number;
    }

    /** Ends as by a fault of its own; returns when it is gone. */
    void die() {
        handle().ifPresent(no.vft.stack.process.Stopping::kill);
    }

    @Override
    public ServiceName name() {
        return name;
    }

    @Override
    public void stopStale() {
        process.stopStale();
    }

    @Override
    public void start() {
        if (failingStarts > 0) {
            failingStarts--;
            throw new StackFault("It will not start.");
        }
        process.start();
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
