package no.vft.api.handoff;

import java.util.List;
import no.vft.api.id.AlarmId;
import no.vft.api.id.EventId;
import org.jspecify.annotations.Nullable;

/** One answer for each event of the batch, in its order. */
public record IntakeResult(List<Answer> answers) {
    public IntakeResult {
        answers = List.copyOf(answers);
    }

    /**
     * What became of one event.
     *
     * @param alarmId the alarm it raised or joined; null only when FAILED
     */
    public record Answer(
            EventId eventId, Outcome outcome, @Nullable AlarmId alarmId) {}

    /** What became of one event. */
    public enum Outcome {
        /** A new alarm was raised. */
        RAISED,
        /** The event joined an alarm that was open already, which rings again. */
        JOINED,
        /** A test: logged, not rung. */
        LOGGED,
        /** This event had been handed over before. */
        ALREADY_HANDED_OVER,
        /** It could not be handled now; hand it over again later. */
        FAILED
    }
}
