package no.vft.ingest.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secret of internal calls. Thread-safe; never shown in any text. */
@Component
public final class InternalCredential {
    private static final int SHORTEST = 16;
    private static final String SCHEME = "Bearer ";

    private final String header;

    InternalCredential(AccessSettings settings) {
        var file = settings.credentialFile();
        try {
            var secret = Files.readString(file).strip();
            if (secret.length() < SHORTEST) {
                throw new IllegalStateException("vft.internal.credential-file: the secret in " + file
                        + " must have at least " + SHORTEST + " characters");
            }
            this.header = SCHEME + secret;
        } catch (IOException e) {
            throw new IllegalStateException("vft.internal.credential-file: cannot be read: " + file, e);
        }
    }

    /** The value of the Authorization header. */
    public String header() {
        return header;
    }

    /** Whether the header's value is right; takes the same time wherever the first difference is. */
    boolean matches(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
