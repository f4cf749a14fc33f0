package no.vft.epj.follow;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How this service shows the other services who it is.
 *
 * @param credentialFile a file with one secret; read again for each call, so that it can be changed while running
 */
@ConfigurationProperties("vft.internal")
@Validated
public record InternalSettings(@NotNull Path credentialFile) {
    String credential() {
        try {
            return Files.readString(credentialFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("vft.internal.credential-file cannot be read", e);
        }
    }
}
