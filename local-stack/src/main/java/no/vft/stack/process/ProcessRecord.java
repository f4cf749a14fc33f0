package no.vft.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.vft.stack.folder.OwnerOnly;
import no.vft.stack.folder.StackFault;

/**
 * A note on disk of a running process: its id and when it started, because ids are used again. With it the next stack
 * finds what a killed one left behind, and nothing else.
 */
final class ProcessRecord {
    /** The system tells the start from ticks since boot, which shift a little when the clock is adjusted. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Path file;

    ProcessRecord(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        var start = process.info().startInstant().orElse(Instant.EPOCH);
        OwnerOnly.write(file, process.pid() + " " + start.toEpochMilli());
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackFault("The note " + file + " cannot be deleted (" + e + ").", e);
        }
    }

    /** Stops the process that the note tells of, if it is still the same one, and deletes the note. */
    void stopStale() {
        find().ifPresent(process -> Stopping.stop(process, GRACE));
        delete();
    }

    private Optional<ProcessHandle> find() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var words = Files.readString(file).strip().split(" ");
            var started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0])).filter(process -> startedAt(process, started));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new StackFault("The note " + file + " cannot be read (" + e + "): delete it.", e);
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant expected) {
        return process.info()
                .startInstant()
                .filter(actual -> Duration.between(actual, expected).abs().compareTo(START_TOLERANCE) < 0)
                .isPresent();
    }
}
