package no.vft.response.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Synthetic people for trying the platform out.
 *
 * @param enabled whether they are put into the registry at the start; what is there already is left as it is
 */
@ConfigurationProperties("vft.seed")
record SeedSettings(boolean enabled) {}
