package no.vft.response.alarm;

import static no.vft.response.alarm.AlarmState.ANSWERED;
import static no.vft.response.alarm.AlarmState.DISPATCHED;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import no.vft.api.feed.AlarmLogKind;
import no.vft.response.alarm.Decision.Fact;
import no.vft.response.alarm.Decision.NotInThisState;

/** The part of the {@link Lifecycle} in which an executing service is on its way. Pure. */
final class CallOutLifecycle {
    private final Transition step;

    CallOutLifecycle(Transition step) {
        this.step = step;
    }

    Decision dispatch(Alarm alarm, AlarmCommand.Dispatch dispatch, Instant now) {
        if (alarm.state() != ANSWERED) {
            return new NotInThisState(alarm.state(), "A call-out follows an answer: answer the alarm first.");
        }
        var change = alarm.change()
                .state(DISPATCHED)
                .callOut(new CallOut(dispatch.service(), CallOut.Stage.PAGED, now))
                .claim(step.extended(alarm, now));
        var detail = new TreeMap<String, String>(Map.of("service", dispatch.service()));
        if (dispatch.message() != null) {
            detail.put("message", dispatch.message());
        }
        return step.accept(alarm, change, now, new Fact(AlarmLogKind.DISPATCHED, dispatch.operatorId(), null, detail));
    }

    Decision advance(Alarm alarm, AlarmCommand.AdvanceCallOut advance, Instant now) {
        var callOut = alarm.callOut();
        if (callOut == null) {
            return nobodyIsCalledOut(alarm);
        }
        if (advance.stage().compareTo(callOut.stage()) <= 0) {
            return new NotInThisState(alarm.state(), "The call-out has come as far as that already.");
        }
        var kind = switch (advance.stage()) {
            case PAGED -> throw new IllegalStateException("nothing comes before paged");
            case ACCEPTED -> AlarmLogKind.CALL_OUT_ACCEPTED;
            case ON_THE_WAY -> AlarmLogKind.CALL_OUT_ON_THE_WAY;
            case ON_SITE -> AlarmLogKind.CALL_OUT_ON_SITE;
        };
        var change = alarm.change().callOut(new CallOut(callOut.service(), advance.stage(), now));
        var detail = Map.of("service", callOut.service());
        return step.accept(alarm, change, now, new Fact(kind, advance.operatorId(), null, detail));
    }

    Decision cancel(Alarm alarm, AlarmCommand.CancelCallOut cancel, Instant now) {
        var callOut = alarm.callOut();
        if (callOut == null) {
            return nobodyIsCalledOut(alarm);
        }
        var change = alarm.change().callOut(null);
        if (alarm.state() == DISPATCHED) {
            change.state(ANSWERED);
        }
        var detail = Map.of("service", callOut.service(), "reason", cancel.reason());
        return step.accept(
                alarm, change, now, new Fact(AlarmLogKind.CALL_OUT_CANCELLED, cancel.operatorId(), null, detail));
    }

    Decision overdue(Alarm alarm, Instant now) {
        var callOut = alarm.callOut();
        var change = alarm.change();
        Transition.ringAnew(change, now);
        var detail = callOut == null
                ? Map.<String, String>of()
                : Map.of("service", callOut.service(), "stage", callOut.stage().name());
        change.callOut(null).claim(null);
        return step.accept(alarm, change, now, new Fact(AlarmLogKind.CALL_OUT_OVERDUE, Fact.SYSTEM, null, detail));
    }

    private static NotInThisState nobodyIsCalledOut(Alarm alarm) {
        return new NotInThisState(alarm.state(), "No executing service is called out.");
    }
}
