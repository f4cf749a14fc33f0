package no.vft.response.alarm;

import java.time.Instant;
import no.vft.api.device.AlarmKind;
import org.jspecify.annotations.Nullable;

/** Builds the next value of an alarm out of the present one: only what changes is named. Not thread-safe. */
final class AlarmChange {
    private final Alarm was;
    private AlarmKind kind;
    private int severity;
    private int riskLevel;
    private @Nullable String voiceUri;
    private Instant ringingSince;
    private Instant lastPressAt;
    private int presses;
    private int unseenPresses;
    private Level level;
    private @Nullable Instant breachedAt;
    private @Nullable Instant cancelledAt;
    private @Nullable Claim claim;
    private @Nullable Instant answeredAt;
    private boolean speechConfirmed;
    private @Nullable Instant heldUntil;
    private @Nullable CallOut callOut;
    private @Nullable Resolution resolution;
    private AlarmState state;
    private @Nullable Deadline nextDeadline;

    AlarmChange(Alarm was) {
        this.was = was;
        this.kind = was.kind();
        this.severity = was.severity();
        this.riskLevel = was.riskLevel();
        this.voiceUri = was.voiceUri();
        this.ringingSince = was.ringingSince();
        this.lastPressAt = was.lastPressAt();
        this.presses = was.presses();
        this.unseenPresses = was.unseenPresses();
        this.level = was.level();
        this.breachedAt = was.breachedAt();
        this.cancelledAt = was.cancelledAt();
        this.claim = was.claim();
        this.answeredAt = was.answeredAt();
        this.speechConfirmed = was.speechConfirmed();
        this.heldUntil = was.heldUntil();
        this.callOut = was.callOut();
        this.resolution = was.resolution();
        this.state = was.state();
        this.nextDeadline = was.nextDeadline();
    }

    AlarmChange kind(AlarmKind kind) {
        this.kind = kind;
        return this;
    }

    AlarmChange severity(int severity) {
        this.severity = severity;
        return this;
    }

    AlarmChange riskLevel(int riskLevel) {
        this.riskLevel = riskLevel;
        return this;
    }

    AlarmChange voiceUri(@Nullable String voiceUri) {
        this.voiceUri = voiceUri;
        return this;
    }

    AlarmChange ringingSince(Instant ringingSince) {
        this.ringingSince = ringingSince;
        return this;
    }

    AlarmChange lastPressAt(Instant lastPressAt) {
        this.lastPressAt = lastPressAt;
        return this;
    }

    AlarmChange presses(int presses) {
        this.presses = presses;
        return this;
    }

    AlarmChange unseenPresses(int unseenPresses) {
        this.unseenPresses = unseenPresses;
        return this;
    }

    AlarmChange level(Level level) {
        this.level = level;
        return this;
    }

    AlarmChange breachedAt(@Nullable Instant breachedAt) {
        this.breachedAt = breachedAt;
        return this;
    }

    AlarmChange cancelledAt(@Nullable Instant cancelledAt) {
        this.cancelledAt = cancelledAt;
        return this;
    }

    AlarmChange claim(@Nullable Claim claim) {
        this.claim = claim;
        return this;
    }

    AlarmChange answeredAt(@Nullable Instant answeredAt) {
        this.answeredAt = answeredAt;
        return this;
    }

    AlarmChange speechConfirmed(boolean speechConfirmed) {
        this.speechConfirmed = speechConfirmed;
        return this;
    }

    AlarmChange heldUntil(@Nullable Instant heldUntil) {
        this.heldUntil = heldUntil;
        return this;
    }

    AlarmChange callOut(@Nullable CallOut callOut) {
        this.callOut = callOut;
        return this;
    }

    AlarmChange resolution(@Nullable Resolution resolution) {
        this.resolution = resolution;
        return this;
    }

    AlarmChange state(AlarmState state) {
        this.state = state;
        return this;
    }

    AlarmChange nextDeadline(@Nullable Deadline nextDeadline) {
        this.nextDeadline = nextDeadline;
        return this;
    }

    /** The changed alarm, of the given version. */
    Alarm withVersion(int version) {
        return new Alarm(
                was.id(),
                version,
                state,
                was.stream(),
                kind,
                severity,
                riskLevel,
                was.form(),
                was.source(),
                was.deviceId(),
                was.deviceKnown(),
                was.municipality(),
                was.recipientId(),
                voiceUri,
                was.clockStartedAt(),
                ringingSince,
                lastPressAt,
                presses,
                unseenPresses,
                level,
                breachedAt,
                cancelledAt,
                claim,
                answeredAt,
                speechConfirmed,
                heldUntil,
                callOut,
                resolution,
                was.follows(),
                nextDeadline);
    }
}
