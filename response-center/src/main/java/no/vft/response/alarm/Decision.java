package no.vft.response.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.id.EventId;
import org.jspecify.annotations.Nullable;

/** What the lifecycle says to a command: the alarm's next value with what happened, or why not. */
public sealed interface Decision {
    /**
     * Do it.
     *
     * @param next of the same version when nothing log-bearing happened (a renewed lease), else one higher
     * @param facts what to write to the log, in order; empty when the version stays
     */
    record Accepted(Alarm next, List<Fact> facts) implements Decision {
        public Accepted {
            facts = List.copyOf(facts);
        }
    }

    /** Do not. A value, not a fault: somebody was quicker, or it makes no sense now. */
    sealed interface Refused extends Decision {}

    /** Another operator owns it. */
    record OwnedByAnother(String operatorId, Instant since) implements Refused {}

    /** The state does not allow it; {@code because} is one English sentence that says what to do. */
    record NotInThisState(AlarmState state, String because) implements Refused {}

    /**
     * One fact for the log.
     *
     * @param actor an operator's id, {@code system} or {@code device}
     * @param eventId the event that this fact takes in, when it does
     */
    record Fact(AlarmLogKind kind, String actor, @Nullable EventId eventId, Map<String, String> detail) {
        /** The actor of what the platform does by itself. */
        public static final String SYSTEM = "system";

        /** The actor of what a device does. */
        public static final String DEVICE = "device";

        public Fact {
            detail = Map.copyOf(detail);
        }
    }
}
