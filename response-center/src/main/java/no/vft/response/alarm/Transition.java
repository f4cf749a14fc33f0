package no.vft.response.alarm;

import java.time.Instant;
import java.util.List;
import no.vft.response.alarm.Decision.Accepted;
import no.vft.response.alarm.Decision.Fact;
import no.vft.response.alarm.Decision.NotInThisState;

/** What every step in an alarm's life has in common: the next deadline, the next version, ringing anew. Pure. */
final class Transition {
    private final LifecycleRules rules;
    private final Deadlines deadlines;

    Transition(LifecycleRules rules) {
        this.rules = rules;
        this.deadlines = new Deadlines(rules);
    }

    /** The change with its fact, one version higher, and with the one deadline that now comes next. */
    Decision accept(Alarm alarm, AlarmChange change, Instant now, Fact fact) {
        var next = deadlines.next(change, now);
        var was = alarm.nextDeadline();
        // A reminder has no fixed point in the alarm: a note or a press must not push it into the future.
        var keepsItsReminder = was != null
                && next != null
                && was.step() == Deadline.Step.REMIND
                && next.step() == Deadline.Step.REMIND
                && was.at().isAfter(now);
        change.nextDeadline(keepsItsReminder ? was : next);
        return new Accepted(change.withVersion(alarm.version() + 1), List.of(fact));
    }

    /** The change of a lease alone: the same version, nothing for the log. */
    Decision acceptUnlogged(Alarm alarm, AlarmChange change, Instant now) {
        change.nextDeadline(deadlines.next(change, now));
        return new Accepted(change.withVersion(alarm.version()), List.of());
    }

    /** The deadline of an alarm that has just been raised. */
    Deadline first(Alarm raised) {
        var first = deadlines.next(raised.change(), raised.clockStartedAt());
        if (first == null) {
            throw new IllegalArgumentException("an alarm in state " + raised.state() + " has no deadline");
        }
        return first;
    }

    /** The owner's claim, with the longer lease of somebody who may be on the telephone. */
    Claim extended(Alarm alarm, Instant now) {
        var claim = alarm.claim();
        if (claim == null) {
            throw new IllegalStateException("only an owner gets here");
        }
        return new Claim(claim.operatorId(), claim.since(), now.plus(rules.answeredLease()));
    }

    /** Rings on where the ladder stood: an alarm that nobody answered yet never gets a new start. */
    static void ringFurther(Alarm alarm, AlarmChange change, Instant now) {
        if (alarm.answeredAt() == null) {
            change.state(AlarmState.WAITING);
        } else {
            ringAnew(change, now);
        }
    }

    /** Rings from now on, at once for everybody: the person has been heard before, and waits again. */
    static void ringAnew(AlarmChange change, Instant now) {
        change.state(AlarmState.WAITING)
                .ringingSince(now)
                .level(Level.ALL)
                .heldUntil(null)
                .claim(null);
    }

    static NotInThisState unseen(Alarm alarm) {
        return new NotInThisState(alarm.state(), "A further press has not been seen: confirm it first.");
    }
}
