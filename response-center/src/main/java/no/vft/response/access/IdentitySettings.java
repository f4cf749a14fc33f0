package no.vft.response.access;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are believed.
 *
 * @param issuer of the identity provider, exactly as it stands in its tokens
 * @param jwkSetUri where its public keys are; asked when the first token comes, not at the start
 */
@Validated
@ConfigurationProperties("vft.identity")
record IdentitySettings(@NotNull URI issuer, @NotNull URI jwkSetUri) {}
