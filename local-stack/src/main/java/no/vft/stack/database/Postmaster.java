package no.vft.stack.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.vft.stack.folder.StackFault;

/** The server process of one database folder, found through the note that PostgreSQL keeps there itself. */
final class Postmaster {
    private final Path folder;

    Postmaster(Path folder) {
        this.folder = folder;
    }

    /** The running server of this folder; empty when none runs, or when its id is used by something else by now. */
    Optional<ProcessHandle> find() {
        var note = folder.resolve("postmaster.pid");
        try {
            if (!Files.exists(note)) {
                return Optional.empty();
            }
            var pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
        } catch (IOException | RuntimeException e) {
            throw new StackFault("The note " + note + " cannot be read (" + e + ").", e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var arguments = process.info().arguments().map(java.util.List::of).orElse(java.util.List.of());
        var command = process.info().command().orElse("");
        return command.contains("postgres") && arguments.contains(folder.toString());
    }
}
