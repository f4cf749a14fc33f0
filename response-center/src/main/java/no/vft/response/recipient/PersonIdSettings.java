package no.vft.response.recipient;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which person ids are taken: an installation holds real people or synthetic ones, never both.
 *
 * @param accept synthetic takes only ids of the test registers, production refuses those
 */
@Validated
@ConfigurationProperties("vft.person-id")
record PersonIdSettings(@NotNull Accept accept) {
    /** Which. */
    enum Accept {
        SYNTHETIC,
        PRODUCTION
    }

    boolean accepts(PersonId personId) {
        return switch (accept) {
            case SYNTHETIC -> personId.isSynthetic();
            case PRODUCTION -> !personId.isSynthetic();
        };
    }
}
