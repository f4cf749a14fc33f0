package no.vft.response.alarm;

import java.time.Instant;

/** An executing service that has been sent to the person; {@code since} is when it reached the stage. */
public record CallOut(String service, Stage stage, Instant since) {
    /** How far the executing service has come. */
    public enum Stage {
        PAGED,
        ACCEPTED,
        ON_THE_WAY,
        ON_SITE
    }
}
