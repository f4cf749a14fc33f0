package no.vft.response.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.vft.api.device.AlarmKind;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import no.vft.api.id.MunicipalityNumber;

/** Alarms and events for tests. */
public final class AlarmFixture {
    /** When every fixture alarm was raised. */
    public static final Instant RAISED_AT = Instant.parse("2026-11-23T02:00:00Z");

    static final String KARI = "kari";
    static final String OLA = "ola";

    private AlarmFixture() {}

    /** A readable press of a safety button. */
    public static IntakeEvent aPress(String device) {
        return anEvent(device, AlarmKind.SAFETY_BUTTON, RAISED_AT);
    }

    public static IntakeEvent anEvent(String device, AlarmKind kind, Instant acceptedAt) {
        return new IntakeEvent(
                new EventId(UUID.randomUUID()),
                device,
                new DeviceId(device),
                IntakeEvent.Form.ALARM,
                "ref-1",
                kind,
                null,
                acceptedAt,
                acceptedAt.minusSeconds(1),
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** An alarm that has just been raised and rings. */
    static Alarm waiting() {
        return new Alarm(
                new AlarmId(UUID.fromString("018f0000-0000-7000-8000-000000000001")),
                1,
                AlarmState.WAITING,
                AlarmStream.PERSON,
                AlarmKind.SAFETY_BUTTON,
                30,
                0,
                IntakeEvent.Form.ALARM,
                "demo-0001",
                new DeviceId("demo-0001"),
                true,
                new MunicipalityNumber("4204"),
                null,
                null,
                RAISED_AT,
                RAISED_AT,
                RAISED_AT,
                1,
                0,
                Level.ELIGIBLE,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                new Deadline(RAISED_AT.plusSeconds(20), Deadline.Step.RING_ALL));
    }

    /** The alarm in each state, owned by Kari where somebody owns it, as the lifecycle itself leads there. */
    static Alarm in(AlarmState state) {
        var life = new Lifecycle(LifecycleRules.DEFAULT);
        var soon = RAISED_AT.plusSeconds(5);
        return switch (state) {
            case WAITING -> waiting();
            case CLAIMED -> after(life, waiting(), new AlarmCommand.Claim(KARI), soon);
            case ANSWERED -> after(life, in(AlarmState.CLAIMED), new AlarmCommand.Answer(KARI, true), soon);
            case ON_HOLD ->
                after(
                        life,
                        in(AlarmState.ANSWERED),
                        new AlarmCommand.Hold(KARI, Duration.ofMinutes(5), "ringer opp igjen"),
                        soon);
            case DISPATCHED ->
                after(life, in(AlarmState.ANSWERED), new AlarmCommand.Dispatch(KARI, "HOME_CARE", null), soon);
            case RESOLVED ->
                after(
                        life,
                        in(AlarmState.ANSWERED),
                        new AlarmCommand.Resolve(KARI, "ANXIETY", "CONVERSATION", "RESOLVED_BY_PHONE", null),
                        soon);
            case CLOSED -> after(life, in(AlarmState.RESOLVED), new AlarmCommand.Journaled(), soon);
            case LOGGED ->
                waiting().change().state(AlarmState.LOGGED).nextDeadline(null).withVersion(1);
        };
    }

    static Alarm after(Lifecycle life, Alarm alarm, AlarmCommand command, Instant now) {
        if (life.decide(alarm, command, now) instanceof Decision.Accepted accepted) {
            return accepted.next();
        }
        throw new AssertionError("refused: " + life.decide(alarm, command, now));
    }
}
