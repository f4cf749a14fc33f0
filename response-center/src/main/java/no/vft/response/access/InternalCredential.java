package no.vft.response.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The secret that the platform's services show each other. Read once at the start; a new secret needs a restart.
 *
 * @throws IllegalStateException from {@link #read} when the file is missing or holds no usable secret
 */
public final class InternalCredential {
    private static final int SHORTEST = 16;
    private static final String SCHEME = "Bearer ";

    private final byte[] secret;

    private InternalCredential(byte[] secret) {
        this.secret = secret;
    }

    static InternalCredential read(Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (text.length() < SHORTEST) {
                throw new IllegalStateException(
                        "vft.internal.credential-file: the secret needs at least " + SHORTEST + " characters");
            }
            return new InternalCredential(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("vft.internal.credential-file could not be read: " + file, e);
        }
    }

    /** The value of the Authorization header for a call to another service. */
    public String authorization() {
        return SCHEME + new String(secret, StandardCharsets.UTF_8);
    }

    /** Whether the header shows the secret; takes as long for a near miss as for a wild guess. */
    boolean matches(@Nullable String authorization) {
        return authorization != null
                && authorization.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        secret, authorization.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "InternalCredential";
    }
}
