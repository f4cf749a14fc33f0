package no.vft.api.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The platform's word to a device on {@code vft/v1/d/{id}/receipt}. A device keeps an alarm, and resends it, until it
 * has
 * the stage {@link Stage#RECEIVED}: a broker's acknowledgement is not enough.
 *
 * @param ref the alarm's reference; null only when the payload was unreadable and no reference could be found in it
 * @param outcome for RECEIVED what became of this transmission; null at the later stages
 * @param at the database server's time
 */
public record Receipt(
        @Nullable String ref, Stage stage, @Nullable Outcome outcome, Instant at) {
    /** How far the alarm has come. */
    public enum Stage {
        /** It is committed in the platform's database: stop resending. */
        RECEIVED,
        /** An operator has answered: the device may say "you have been heard". */
        ANSWERED,
        /** The operator has closed the case. */
        CLOSED
    }

    /** What became of one transmission. */
    public enum Outcome {
        NEW,
        DUPLICATE,
        UNREADABLE
    }
}
