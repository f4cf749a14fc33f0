package no.vft.ingest.access;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The secret that the services share for internal calls.
 *
 * @param credentialFile a file that holds the secret, at least 16 characters
 */
@Validated
@ConfigurationProperties("vft.internal")
record AccessSettings(@NotNull Path credentialFile) {}
