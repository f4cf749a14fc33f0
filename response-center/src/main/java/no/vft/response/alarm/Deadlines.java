package no.vft.response.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import no.vft.response.alarm.Deadline.Step;
import org.jspecify.annotations.Nullable;

/** Says which deadline comes next for an alarm; pure. Every open alarm gets exactly one, every other gets none. */
final class Deadlines {
    private final LifecycleRules rules;

    Deadlines(LifecycleRules rules) {
        this.rules = rules;
    }

    /**
     * The earliest of what can happen by itself.
     *
     * @param now from where reminders count, since they have no fixed point in the alarm itself
     */
    @Nullable
    Deadline next(AlarmChange changed, Instant now) {
        var alarm = changed.withVersion(0);
        if (!alarm.state().isOpen()) {
            return null;
        }
        var candidates = new ArrayList<Deadline>();
        var breachIsPossible =
                alarm.stream() == AlarmStream.PERSON && alarm.answeredAt() == null && alarm.breachedAt() == null;
        if (breachIsPossible) {
            candidates.add(new Deadline(alarm.clockStartedAt().plus(rules.answerWithin()), Step.BREACH));
        }
        var claim = alarm.claim();
        if (claim != null) {
            candidates.add(new Deadline(claim.leaseUntil(), Step.LEASE));
        }
        switch (alarm.state()) {
            case WAITING -> candidates.add(ringing(alarm, now));
            case ON_HOLD -> {
                var until = alarm.heldUntil();
                if (until != null) {
                    candidates.add(new Deadline(until, Step.HOLD));
                }
            }
            case DISPATCHED -> {
                var callOut = alarm.callOut();
                if (callOut != null) {
                    candidates.add(new Deadline(limitOf(callOut), Step.CALL_OUT));
                }
            }
            case CLAIMED, ANSWERED, RESOLVED, CLOSED, LOGGED -> {}
        }
        return candidates.stream()
                .min(Comparator.comparing(Deadline::at).thenComparing(Deadline::step))
                .orElseThrow();
    }

    private Deadline ringing(Alarm alarm, Instant now) {
        var since = alarm.ringingSince();
        return switch (alarm.level()) {
            case ELIGIBLE -> new Deadline(since.plus(rules.ringAll()), Step.RING_ALL);
            case ALL -> new Deadline(since.plus(rules.ringSupervisor()), Step.RING_SUPERVISOR);
            case SUPERVISOR -> new Deadline(since.plus(rules.ringOnCall()), Step.RING_ON_CALL);
            case ON_CALL -> new Deadline(now.plus(rules.remindEvery()), Step.REMIND);
        };
    }

    private Instant limitOf(CallOut callOut) {
        return callOut.since()
                .plus(
                        switch (callOut.stage()) {
                            case PAGED -> rules.acceptCallOutWithin();
                            case ACCEPTED, ON_THE_WAY -> rules.arriveWithin();
                            case ON_SITE -> rules.onSiteLimit();
                        });
    }
}
