package no.vft.response.alarm;

import static no.vft.response.alarm.AlarmState.ANSWERED;
import static no.vft.response.alarm.AlarmState.CLAIMED;
import static no.vft.response.alarm.AlarmState.CLOSED;
import static no.vft.response.alarm.AlarmState.DISPATCHED;
import static no.vft.response.alarm.AlarmState.ON_HOLD;
import static no.vft.response.alarm.AlarmState.RESOLVED;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import no.vft.api.feed.AlarmLogKind;
import no.vft.response.alarm.Decision.Fact;
import no.vft.response.alarm.Decision.NotInThisState;
import no.vft.response.alarm.Decision.OwnedByAnother;

/**
 * The life of an alarm as one pure function: no clock, no store, no framework. The table of all states and commands
 * stands in docs/alarm-lifecycle.md and is written by a test.
 */
public final class Lifecycle {
    private final LifecycleRules rules;
    private final Transition step;
    private final CallOutLifecycle callOuts;

    public Lifecycle(LifecycleRules rules) {
        this.rules = rules;
        this.step = new Transition(rules);
        this.callOuts = new CallOutLifecycle(step);
    }

    /** What becomes of {@code alarm} when {@code command} is asked at {@code now}, the database server's time. */
    public Decision decide(Alarm alarm, AlarmCommand command, Instant now) {
        if (!alarm.state().isOpen()) {
            return decideWhenNotOpen(alarm, command, now);
        }
        return switch (command) {
            case AlarmCommand.Press press -> press(alarm, press, now);
            case AlarmCommand.CancelByDevice cancel ->
                step.accept(
                        alarm,
                        alarm.change().cancelledAt(now),
                        now,
                        new Fact(AlarmLogKind.CANCELLED_BY_DEVICE, Fact.DEVICE, cancel.eventId(), Map.of()));
            case AlarmCommand.Claim claim -> claim(alarm, claim, now);
            case AlarmCommand.Renew renew -> asOwner(alarm, renew.operatorId(), () -> renew(alarm, now));
            case AlarmCommand.Release release ->
                asOwner(alarm, release.operatorId(), () -> release(alarm, release, now));
            case AlarmCommand.Answer answer -> asOwner(alarm, answer.operatorId(), () -> answer(alarm, answer, now));
            case AlarmCommand.SeePresses see -> asOwner(alarm, see.operatorId(), () -> seePresses(alarm, see, now));
            case AlarmCommand.Hold hold -> asOwner(alarm, hold.operatorId(), () -> hold(alarm, hold, now));
            case AlarmCommand.Dispatch dispatch ->
                asOwner(alarm, dispatch.operatorId(), () -> callOuts.dispatch(alarm, dispatch, now));
            case AlarmCommand.AdvanceCallOut advance ->
                asOwner(alarm, advance.operatorId(), () -> callOuts.advance(alarm, advance, now));
            case AlarmCommand.CancelCallOut cancel ->
                asOwner(alarm, cancel.operatorId(), () -> callOuts.cancel(alarm, cancel, now));
            case AlarmCommand.Note note -> note(alarm, note, now);
            case AlarmCommand.Resolve resolve ->
                asOwner(alarm, resolve.operatorId(), () -> resolve(alarm, resolve, now));
            case AlarmCommand.DeadlinePassed ignored -> deadlinePassed(alarm, now);
            case AlarmCommand.Journaled ignored ->
                new NotInThisState(alarm.state(), "Only a resolved alarm is closed by its journal document.");
        };
    }

    /** The deadline of an alarm that has just been raised. */
    Deadline firstDeadline(Alarm raised) {
        return step.first(raised);
    }

    private Decision decideWhenNotOpen(Alarm alarm, AlarmCommand command, Instant now) {
        return switch (command) {
            case AlarmCommand.Journaled ignored
            when alarm.state() == RESOLVED ->
                step.accept(alarm, alarm.change().state(CLOSED), now, fact(AlarmLogKind.CLOSED, Fact.SYSTEM));
            case AlarmCommand.Note note when alarm.state() == RESOLVED -> note(alarm, note, now);
            default -> new NotInThisState(alarm.state(), "The alarm is no longer open.");
        };
    }

    private Decision press(Alarm alarm, AlarmCommand.Press press, Instant now) {
        var kind = AlarmKindFacts.of(press.kind());
        var change = alarm.change()
                .presses(alarm.presses() + 1)
                .unseenPresses(alarm.unseenPresses() + 1)
                .lastPressAt(now);
        if (kind.severity() > alarm.severity()) {
            change.kind(press.kind()).severity(kind.severity());
        }
        if (press.voiceUri() != null) {
            change.voiceUri(press.voiceUri());
        }
        if (alarm.state() == ON_HOLD || alarm.state() == DISPATCHED) {
            Transition.ringAnew(change, now);
        }
        var detail = Map.of("kind", press.kind().name(), "press", Integer.toString(alarm.presses() + 1));
        return step.accept(
                alarm, change, now, new Fact(AlarmLogKind.PRESSED_AGAIN, Fact.DEVICE, press.eventId(), detail));
    }

    private Decision claim(Alarm alarm, AlarmCommand.Claim claim, Instant now) {
        var owner = alarm.claim();
        if (owner != null) {
            return alarm.isOwnedBy(claim.operatorId())
                    ? renew(alarm, now)
                    : new OwnedByAnother(owner.operatorId(), owner.since());
        }
        var next = alarm.state() == DISPATCHED ? DISPATCHED : CLAIMED;
        var lease = next == DISPATCHED ? rules.answeredLease() : rules.claimLease();
        var change =
                alarm.change().state(next).heldUntil(null).claim(new Claim(claim.operatorId(), now, now.plus(lease)));
        return step.accept(alarm, change, now, fact(AlarmLogKind.CLAIMED, claim.operatorId()));
    }

    private Decision renew(Alarm alarm, Instant now) {
        var claim = alarm.claim();
        if (claim == null) {
            return unowned(alarm);
        }
        var lease = alarm.state() == CLAIMED ? rules.claimLease() : rules.answeredLease();
        var change = alarm.change().claim(new Claim(claim.operatorId(), claim.since(), now.plus(lease)));
        return step.acceptUnlogged(alarm, change, now);
    }

    private Decision release(Alarm alarm, AlarmCommand.Release release, Instant now) {
        var change = alarm.change().claim(null);
        if (alarm.state() != DISPATCHED) {
            Transition.ringFurther(alarm, change, now);
        }
        return step.accept(
                alarm,
                change,
                now,
                new Fact(AlarmLogKind.RELEASED, release.operatorId(), null, Map.of("reason", release.reason())));
    }

    private Decision answer(Alarm alarm, AlarmCommand.Answer answer, Instant now) {
        if (alarm.state() != CLAIMED) {
            return new NotInThisState(alarm.state(), "The alarm is answered already.");
        }
        var change = alarm.change()
                .state(alarm.callOut() == null ? ANSWERED : DISPATCHED)
                .speechConfirmed(alarm.speechConfirmed() || answer.speechConfirmed())
                .claim(step.extended(alarm, now));
        if (alarm.answeredAt() == null) {
            change.answeredAt(now);
        }
        var speech = answer.speechConfirmed() ? "CONFIRMED" : "ASSESSED_WITHOUT_SPEECH";
        return step.accept(
                alarm,
                change,
                now,
                new Fact(AlarmLogKind.ANSWERED, answer.operatorId(), null, Map.of("speech", speech)));
    }

    private Decision seePresses(Alarm alarm, AlarmCommand.SeePresses see, Instant now) {
        if (alarm.unseenPresses() == 0) {
            return new NotInThisState(alarm.state(), "There is no further press to see.");
        }
        var detail = Map.of("presses", Integer.toString(alarm.unseenPresses()));
        return step.accept(
                alarm,
                alarm.change().unseenPresses(0),
                now,
                new Fact(AlarmLogKind.PRESS_SEEN, see.operatorId(), null, detail));
    }

    private Decision hold(Alarm alarm, AlarmCommand.Hold hold, Instant now) {
        if (alarm.state() != ANSWERED) {
            return new NotInThisState(alarm.state(), "Only an answered alarm can be put on hold: answer it first.");
        }
        if (alarm.unseenPresses() > 0) {
            return Transition.unseen(alarm);
        }
        var until = now.plus(hold.duration());
        var change = alarm.change().state(ON_HOLD).heldUntil(until).claim(null);
        var detail = Map.of("until", until.toString(), "reason", hold.reason());
        return step.accept(alarm, change, now, new Fact(AlarmLogKind.HELD, hold.operatorId(), null, detail));
    }

    private Decision note(Alarm alarm, AlarmCommand.Note note, Instant now) {
        return step.accept(
                alarm,
                alarm.change(),
                now,
                new Fact(AlarmLogKind.NOTED, note.operatorId(), null, Map.of("text", note.text())));
    }

    private Decision resolve(Alarm alarm, AlarmCommand.Resolve resolve, Instant now) {
        if (alarm.state() != ANSWERED && alarm.state() != DISPATCHED) {
            return new NotInThisState(alarm.state(), "Only an answered alarm can be closed: answer it first.");
        }
        if (alarm.unseenPresses() > 0) {
            return Transition.unseen(alarm);
        }
        var callOut = alarm.callOut();
        if (callOut != null && callOut.stage() != CallOut.Stage.ON_SITE) {
            return new NotInThisState(
                    alarm.state(), "The called-out service is not on site: record it, or cancel the call-out.");
        }
        var detail = new TreeMap<String, String>(Map.of("cause", resolve.cause(), "outcome", resolve.outcome()));
        if (resolve.measure() != null) {
            detail.put("measure", resolve.measure());
        }
        if (resolve.note() != null) {
            detail.put("note", resolve.note());
        }
        var change = alarm.change()
                .state(RESOLVED)
                .claim(null)
                .resolution(new Resolution(
                        resolve.operatorId(),
                        now,
                        resolve.cause(),
                        resolve.measure(),
                        resolve.outcome(),
                        resolve.note()));
        return step.accept(alarm, change, now, new Fact(AlarmLogKind.RESOLVED, resolve.operatorId(), null, detail));
    }

    private Decision deadlinePassed(Alarm alarm, Instant now) {
        var deadline = alarm.nextDeadline();
        if (deadline == null || deadline.at().isAfter(now)) {
            return new NotInThisState(alarm.state(), "The deadline has not passed.");
        }
        var change = alarm.change();
        return switch (deadline.step()) {
            case RING_ALL -> escalate(alarm, Level.ALL, now);
            case RING_SUPERVISOR -> escalate(alarm, Level.SUPERVISOR, now);
            case RING_ON_CALL -> escalate(alarm, Level.ON_CALL, now);
            case BREACH ->
                step.accept(alarm, change.breachedAt(deadline.at()), now, fact(AlarmLogKind.BREACHED, Fact.SYSTEM));
            case REMIND -> step.accept(alarm, change, now, fact(AlarmLogKind.REMINDED, Fact.SYSTEM));
            case LEASE -> leaseLost(alarm, now);
            case HOLD -> {
                Transition.ringAnew(change, now);
                yield step.accept(alarm, change, now, fact(AlarmLogKind.HOLD_EXPIRED, Fact.SYSTEM));
            }
            case CALL_OUT -> callOuts.overdue(alarm, now);
        };
    }

    private Decision escalate(Alarm alarm, Level level, Instant now) {
        return step.accept(
                alarm,
                alarm.change().level(level),
                now,
                new Fact(AlarmLogKind.ESCALATED, Fact.SYSTEM, null, Map.of("level", level.name())));
    }

    private Decision leaseLost(Alarm alarm, Instant now) {
        var change = alarm.change().claim(null);
        if (alarm.state() != DISPATCHED) {
            Transition.ringFurther(alarm, change, now);
        }
        var claim = alarm.claim();
        var owner = claim == null ? Fact.SYSTEM : claim.operatorId();
        return step.accept(
                alarm, change, now, new Fact(AlarmLogKind.CLAIM_LOST, Fact.SYSTEM, null, Map.of("owner", owner)));
    }

    private Decision asOwner(Alarm alarm, String operatorId, Supplier<Decision> deed) {
        var claim = alarm.claim();
        if (claim == null) {
            return unowned(alarm);
        }
        return alarm.isOwnedBy(operatorId) ? deed.get() : new OwnedByAnother(claim.operatorId(), claim.since());
    }

    private static NotInThisState unowned(Alarm alarm) {
        return new NotInThisState(alarm.state(), "Nobody owns the alarm: take it first.");
    }

    private static Fact fact(AlarmLogKind kind, String actor) {
        return new Fact(kind, actor, null, Map.of());
    }
}
