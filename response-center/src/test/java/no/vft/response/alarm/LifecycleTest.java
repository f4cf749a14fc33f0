package no.vft.response.alarm;

import static no.vft.response.alarm.AlarmFixture.KARI;
import static no.vft.response.alarm.AlarmFixture.OLA;
import static no.vft.response.alarm.AlarmFixture.RAISED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.vft.api.device.AlarmKind;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.id.EventId;
import no.vft.response.alarm.Decision.Accepted;
import no.vft.response.alarm.Decision.NotInThisState;
import no.vft.response.alarm.Decision.OwnedByAnother;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private final Lifecycle lifecycle = new Lifecycle(LifecycleRules.DEFAULT);

    @Test
    void climbsTheLadderAndBreachesAtSixtySecondsWhenNobodyComes() {
        var steps = new ArrayList<String>();
        var alarm = AlarmFixture.waiting();
        for (int i = 0; i < 6; i++) {
            var due = alarm.nextDeadline().at();
            var accepted = accepted(alarm, new AlarmCommand.DeadlinePassed(), due);
            steps.add(due.getEpochSecond() - RAISED_AT.getEpochSecond() + " "
                    + accepted.facts().getFirst().kind());
            alarm = accepted.next();
        }
        assertThat(steps)
                .isEqualTo(List.of(
                        "20 ESCALATED", "40 ESCALATED", "55 ESCALATED", "60 BREACHED", "120 REMINDED", "180 REMINDED"));
        assertThat(alarm.breachedAt()).isEqualTo(RAISED_AT.plusSeconds(60));
        assertThat(alarm.state()).isEqualTo(AlarmState.WAITING);
    }

    @Test
    void breachesUnderAClaimThatIsNotAnswered() {
        var claimed = accepted(AlarmFixture.waiting(), new AlarmCommand.Claim(KARI), at(50))
                .next();

        assertThat(claimed.nextDeadline()).isEqualTo(new Deadline(at(60), Deadline.Step.BREACH));

        var breached =
                accepted(claimed, new AlarmCommand.DeadlinePassed(), at(60)).next();
        assertThat(breached.state()).isEqualTo(AlarmState.CLAIMED);
        assertThat(breached.nextDeadline()).isEqualTo(new Deadline(at(95), Deadline.Step.LEASE));
    }

    @Test
    void tellsTheSecondOperatorWhoHasItAndSinceWhen() {
        var claimed = accepted(AlarmFixture.waiting(), new AlarmCommand.Claim(KARI), at(3))
                .next();

        assertThat(lifecycle.decide(claimed, new AlarmCommand.Claim(OLA), at(4)))
                .isEqualTo(new OwnedByAnother(KARI, at(3)));
        assertThat(lifecycle.decide(claimed, new AlarmCommand.Answer(OLA, true), at(4)))
                .isEqualTo(new OwnedByAnother(KARI, at(3)));
    }

    @Test
    void ringsOnWhereTheLadderStoodWhenAClaimIsLost() {
        var claimed = accepted(AlarmFixture.waiting(), new AlarmCommand.Claim(KARI), at(3))
                .next();
        var lost = accepted(claimed, new AlarmCommand.DeadlinePassed(), at(48));

        assertThat(lost.facts().getFirst().kind()).isEqualTo(AlarmLogKind.CLAIM_LOST);
        assertThat(lost.next().state()).isEqualTo(AlarmState.WAITING);
        assertThat(lost.next().claim()).isNull();
        assertThat(lost.next().clockStartedAt()).isEqualTo(RAISED_AT);
        assertThat(lost.next().nextDeadline()).isEqualTo(new Deadline(at(20), Deadline.Step.RING_ALL));
    }

    @Test
    void aRenewedLeaseMovesTheDeadlineAndWritesNoLog() {
        var answered = AlarmFixture.in(AlarmState.ANSWERED);
        var renewed = accepted(answered, new AlarmCommand.Renew(KARI), at(30));

        assertThat(renewed.facts()).isEmpty();
        assertThat(renewed.next().version()).isEqualTo(answered.version());
        assertThat(renewed.next().nextDeadline()).isEqualTo(new Deadline(at(150), Deadline.Step.LEASE));
    }

    @Test
    void aSecondPressRingsAgainMovesUpAndNeverResetsTheClock() {
        var dispatched = AlarmFixture.in(AlarmState.DISPATCHED);
        var pressed =
                accepted(dispatched, press(AlarmKind.SAFETY_BUTTON), at(600)).next();

        assertThat(pressed.state()).isEqualTo(AlarmState.WAITING);
        assertThat(pressed.unseenPresses()).isEqualTo(1);
        assertThat(pressed.urgency()).isGreaterThan(dispatched.urgency());
        assertThat(pressed.clockStartedAt()).isEqualTo(RAISED_AT);
        assertThat(pressed.answeredAt()).isEqualTo(dispatched.answeredAt());
    }

    @Test
    void aPressOfAGraverKindMakesTheAlarmGraver() {
        var pressed =
                accepted(AlarmFixture.waiting(), press(AlarmKind.SMOKE), at(5)).next();
        assertThat(pressed.kind()).isEqualTo(AlarmKind.SMOKE);

        var milder = accepted(pressed, press(AlarmKind.DOOR_OPEN), at(6)).next();
        assertThat(milder.kind()).isEqualTo(AlarmKind.SMOKE);
        assertThat(milder.presses()).isEqualTo(3);
    }

    @Test
    void anUnseenPressForbidsClosingUntilItIsSeen() {
        var pressed = accepted(AlarmFixture.in(AlarmState.ANSWERED), press(AlarmKind.SAFETY_BUTTON), at(20))
                .next();
        var resolve = new AlarmCommand.Resolve(KARI, "ANXIETY", null, "NO_NEED", null);

        assertThat(lifecycle.decide(pressed, resolve, at(21))).isInstanceOf(NotInThisState.class);

        var seen = accepted(pressed, new AlarmCommand.SeePresses(KARI), at(22)).next();
        assertThat(accepted(seen, resolve, at(23)).next().state()).isEqualTo(AlarmState.RESOLVED);
    }

    @Test
    void aCallOutCannotBeClosedBeforeItIsOnSiteOrCancelled() {
        var dispatched = AlarmFixture.in(AlarmState.DISPATCHED);
        var resolve = new AlarmCommand.Resolve(KARI, "FALL", "CALL_OUT", "HELPED_AT_HOME", null);

        assertThat(lifecycle.decide(dispatched, resolve, at(60))).isInstanceOf(NotInThisState.class);

        var onSite = accepted(dispatched, new AlarmCommand.AdvanceCallOut(KARI, CallOut.Stage.ON_SITE), at(61))
                .next();
        assertThat(accepted(onSite, resolve, at(62)).next().state()).isEqualTo(AlarmState.RESOLVED);

        var cancelled = accepted(dispatched, new AlarmCommand.CancelCallOut(KARI, "ikke behov"), at(61))
                .next();
        assertThat(cancelled.state()).isEqualTo(AlarmState.ANSWERED);
        assertThat(accepted(cancelled, resolve, at(62)).next().state()).isEqualTo(AlarmState.RESOLVED);
    }

    @Test
    void aCallOutThatNobodyAcceptsRingsAtTheCentreAgain() {
        var dispatched = accepted(
                        AlarmFixture.in(AlarmState.DISPATCHED), new AlarmCommand.Release(KARI, "vaktskifte"), at(10))
                .next();
        var overdue = accepted(dispatched, new AlarmCommand.DeadlinePassed(), at(305));

        assertThat(overdue.facts().getFirst().kind()).isEqualTo(AlarmLogKind.CALL_OUT_OVERDUE);
        assertThat(overdue.next().state()).isEqualTo(AlarmState.WAITING);
        assertThat(overdue.next().callOut()).isNull();
    }

    @Test
    void aCancelFromTheDeviceNeverClosesTheWork() {
        var cancelled = accepted(
                        AlarmFixture.waiting(), new AlarmCommand.CancelByDevice(new EventId(UUID.randomUUID())), at(4))
                .next();

        assertThat(cancelled.state()).isEqualTo(AlarmState.WAITING);
        assertThat(cancelled.cancelledAt()).isEqualTo(at(4));
    }

    @Test
    void aNoteDoesNotPushTheReminderAway() {
        var alarm = AlarmFixture.waiting();
        for (int i = 0; i < 4; i++) {
            alarm = accepted(
                            alarm,
                            new AlarmCommand.DeadlinePassed(),
                            alarm.nextDeadline().at())
                    .next();
        }
        var noted = accepted(alarm, new AlarmCommand.Note(OLA, "ingen svarer"), at(100))
                .next();
        assertThat(noted.nextDeadline()).isEqualTo(alarm.nextDeadline());
    }

    @Test
    void theFirstAnswerOfTheEpisodeStands() {
        var held = AlarmFixture.in(AlarmState.ON_HOLD);
        var again = accepted(held, new AlarmCommand.Claim(OLA), at(200)).next();
        var answered =
                accepted(again, new AlarmCommand.Answer(OLA, false), at(201)).next();

        assertThat(answered.answeredAt()).isEqualTo(held.answeredAt());
        assertThat(answered.speechConfirmed()).isTrue();
    }

    private static AlarmCommand.Press press(AlarmKind kind) {
        return new AlarmCommand.Press(new EventId(UUID.randomUUID()), kind, null);
    }

    private Accepted accepted(Alarm alarm, AlarmCommand command, Instant now) {
        var decision = lifecycle.decide(alarm, command, now);
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted) decision;
    }

    private static Instant at(long seconds) {
        return RAISED_AT.plusSeconds(seconds);
    }
}
