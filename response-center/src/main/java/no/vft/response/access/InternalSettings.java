package no.vft.response.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The side that only the platform's own services and operations reach.
 *
 * @param port of /internal and /actuator; 0 takes a free one
 * @param credentialFile holds the one secret that the services show each other, at least 16 characters
 */
@Validated
@ConfigurationProperties("vft.internal")
record InternalSettings(
        @Min(0) @Max(65535) int port, @NotNull Path credentialFile) {}
