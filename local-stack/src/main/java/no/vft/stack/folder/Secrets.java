package no.vft.stack.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets, one file each, made at the first use and kept from then on. */
public final class Secrets {
    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** Where a secret of that name lies or would lie, for those of a form of their own. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /** The file that holds the secret of that name: 43 characters of Base64 for URLs, no line end. */
    public synchronized Path file(String name) {
        var file = path(name);
        if (!Files.exists(file)) {
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            OwnerOnly.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return file;
    }

    /** The secret of that name. */
    public String value(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new StackFault("The secret " + folder.resolve(name) + " cannot be read (" + e + ").", e);
        }
    }
}
