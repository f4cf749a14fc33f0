package no.vft.stack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.vft.stack.folder.StackFault;
import org.jspecify.annotations.Nullable;

/**
 * One child process. It does not hear the Ctrl-C that the terminal sends to the whole group, so that the launcher alone
 * decides in which order things stop. Thread-safe.
 */
public final class ServiceProcess {
    /** An ignored signal stays ignored across exec, and a Java process leaves it so; TERM still stops it. */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Output output;
    private final ProcessRecord record;
    private final Duration grace;
    private @Nullable Process process;

    /**
     * @param grace how long it may take to stop before it is killed
     * @param screen takes each line that the process prints
     */
    public ServiceProcess(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path logs,
            Path records,
            Duration grace,
            Consumer<String> screen) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.output = new Output(logs.resolve(name + ".log"), screen);
        this.record = new ProcessRecord(records.resolve(name));
        this.grace = grace;
    }

    /** Ends what an earlier stack, killed before it could stop its children, left running under this name. */
    public void stopStale() {
        record.stopStale();
    }

    /** Starts it; returns at once, when nothing is ready yet. */
    public synchronized void start() {
        if (isAlive()) {
            throw new IllegalStateException(name + " is running already");
        }
        var words = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        words.addAll(command);
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var started = builder.start();
            started.getOutputStream().close();
            process = started;
            record.write(started.toHandle());
            output.follow(started.getInputStream());
        } catch (IOException e) {
            throw new StackFault("The process " + name + " cannot be started (" + e + ").", e);
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The running or last process; empty before the first start. */
    public synchronized java.util.Optional<ProcessHandle> handle() {
        return java.util.Optional.ofNullable(process).map(Process::toHandle);
    }

    /** What it printed last, for the word about its failure. */
    public String lastLines() {
        if (!isAlive()) {
            output.awaitEnd(LAST_WORDS);
        }
        return output.lastLines();
    }

    /** Stops it; returns when it has ended. Nothing happens when it is down. */
    public void stop() {
        handle().ifPresent(running -> Stopping.stop(running, grace));
        record.delete();
    }

    /** kill -9: it gets no chance to finish anything. Returns when it is gone. */
    public void kill9() {
        handle().ifPresent(Stopping::kill);
        record.delete();
    }
}
