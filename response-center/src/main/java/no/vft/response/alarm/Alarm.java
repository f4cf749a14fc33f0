package no.vft.response.alarm;

import java.time.Instant;
import java.util.Comparator;
import no.vft.api.device.AlarmKind;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * One alarm episode as it is now. A value: only {@link AlarmDesk} and the intake store a new one.
 *
 * @param version counts log-bearing changes, from 1
 * @param severity the highest VKP severity among the episode's events
 * @param source where the messages came from, also when {@code deviceId} is null
 * @param deviceKnown whether the registry knew the device at the raise
 * @param clockStartedAt start of the 60 seconds, never reset
 * @param ringingSince start of the ringing ladder: the clock's start, or the moment it rang anew after an answer
 * @param presses events that joined, from 1
 * @param unseenPresses further presses that the owner has not confirmed
 * @param cancelledAt when the device took the alarm back; it stays open
 * @param answeredAt the first answer of the episode
 * @param nextDeadline null exactly when the state is not open
 * @param follows an alarm of the same source that was resolved shortly before
 */
public record Alarm(
        AlarmId id,
        int version,
        AlarmState state,
        AlarmStream stream,
        AlarmKind kind,
        int severity,
        int riskLevel,
        IntakeEvent.Form form,
        String source,
        @Nullable DeviceId deviceId,
        boolean deviceKnown,
        @Nullable MunicipalityNumber municipality,
        @Nullable RecipientId recipientId,
        @Nullable String voiceUri,
        Instant clockStartedAt,
        Instant ringingSince,
        Instant lastPressAt,
        int presses,
        int unseenPresses,
        Level level,
        @Nullable Instant breachedAt,
        @Nullable Instant cancelledAt,
        @Nullable Claim claim,
        @Nullable Instant answeredAt,
        boolean speechConfirmed,
        @Nullable Instant heldUntil,
        @Nullable CallOut callOut,
        @Nullable Resolution resolution,
        @Nullable AlarmId follows,
        @Nullable Deadline nextDeadline) {

    /** The order of the queue, the same on every screen: urgency, speech waiting, age. */
    public static final Comparator<Alarm> QUEUE_ORDER = Comparator.comparingInt(Alarm::urgency)
            .reversed()
            .thenComparing(Alarm::voiceWaiting, Comparator.reverseOrder())
            .thenComparing(Alarm::clockStartedAt)
            .thenComparing(Alarm::id);

    static final int RISK_STEP = 2;
    /** Moves an alarm up for an unseen press, yet never past the next severity (steps of ten). */
    static final int PRESS_STEP = 5;

    /** The first key of the queue's order: severity, then the person's risk, then an unseen further press. */
    public int urgency() {
        return severity + RISK_STEP * riskLevel + (unseenPresses > 0 ? PRESS_STEP : 0);
    }

    /** Whether somebody may be speaking into a device that nobody listens to. */
    public boolean voiceWaiting() {
        return voiceUri != null && state == AlarmState.WAITING;
    }

    /** Whether this operator owns it. */
    public boolean isOwnedBy(String operatorId) {
        return claim != null && claim.operatorId().equals(operatorId);
    }

    /** A changed copy, see {@link AlarmChange}. */
    AlarmChange change() {
        return new AlarmChange(this);
    }
}
