package no.vft.stack.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the user who runs the stack may read (modes 600 and 700). */
public final class OwnerOnly {
    private OwnerOnly() {}

    static Path protectFolder(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** Writes the whole file or nothing, with no moment at which others may read it. Replaces an older one. */
    public static void write(Path file, String text) {
        try {
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var draft =
                    Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".draft", mode);
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackFault("The file " + file + " cannot be written (" + e + ").", e);
        }
    }
}
