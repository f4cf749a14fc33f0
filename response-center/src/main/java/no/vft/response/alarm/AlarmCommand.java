package no.vft.response.alarm;

import java.time.Duration;
import no.vft.api.device.AlarmKind;
import no.vft.api.id.EventId;
import org.jspecify.annotations.Nullable;

/** What can be asked of an alarm. Operators' commands carry who asks; the clock's and the device's need nobody. */
public sealed interface AlarmCommand {
    /** A further press on the same device. */
    record Press(EventId eventId, AlarmKind kind, @Nullable String voiceUri) implements AlarmCommand {}

    /** The device or the person takes the alarm back. */
    record CancelByDevice(EventId eventId) implements AlarmCommand {}

    /** Take ownership. */
    record Claim(String operatorId) implements AlarmCommand {}

    /** The owner's browser is still there; extends the lease, writes no log. */
    record Renew(String operatorId) implements AlarmCommand {}

    /** Give ownership back; it rings again. */
    record Release(String operatorId, String reason) implements AlarmCommand {}

    /** Speech confirmed, or the card assessed where there is no speech: the clock stops. */
    record Answer(String operatorId, boolean speechConfirmed) implements AlarmCommand {}

    /** The owner has seen the further presses. */
    record SeePresses(String operatorId) implements AlarmCommand {}

    /** Wait for a limited time. */
    record Hold(String operatorId, Duration duration, String reason) implements AlarmCommand {}

    /** Call out an executing service. */
    record Dispatch(
            String operatorId, String service, @Nullable String message) implements AlarmCommand {}

    /** The executing service has come further. */
    record AdvanceCallOut(String operatorId, CallOut.Stage stage) implements AlarmCommand {}

    /** The call-out is no longer needed. */
    record CancelCallOut(String operatorId, String reason) implements AlarmCommand {}

    /** A note, allowed to everyone at any time before the case is closed. */
    record Note(String operatorId, String text) implements AlarmCommand {}

    /** Close the case. */
    record Resolve(
            String operatorId,
            String cause,
            @Nullable String measure,
            String outcome,
            @Nullable String note) implements AlarmCommand {}

    /** The next deadline has passed. */
    record DeadlinePassed() implements AlarmCommand {}

    /** The journal document is delivered. */
    record Journaled() implements AlarmCommand {}
}
