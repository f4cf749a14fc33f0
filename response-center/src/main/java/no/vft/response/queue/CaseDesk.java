package no.vft.response.queue;

import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import no.vft.api.id.AlarmId;
import no.vft.api.problem.ProblemType;
import no.vft.response.access.ProblemException;
import no.vft.response.alarm.Alarm;
import no.vft.response.alarm.AlarmCommand;
import no.vft.response.alarm.AlarmDesk;
import no.vft.response.alarm.Alarms;
import no.vft.response.alarm.Decision;
import no.vft.response.operator.Operator;
import no.vft.response.operator.Operators;
import no.vft.response.operator.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries an operator's command to the alarm desk, and a refusal back as a problem that says what to do. */
@Component
class CaseDesk {
    private final Alarms alarms;
    private final AlarmDesk desk;
    private final Operators operators;

    CaseDesk(Alarms alarms, AlarmDesk desk, Operators operators) {
        this.alarms = alarms;
        this.desk = desk;
        this.operators = operators;
    }

    /**
     * The alarm, if the operator may see it.
     *
     * @throws ProblemException NOT_FOUND else
     */
    Alarm get(Operator operator, AlarmId id) {
        return alarms.find(id)
                .filter(alarm -> Visibility.sees(operator, alarm))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such alarm."));
    }

    /**
     * Carries out a command of an operator.
     *
     * @param version the one on the operator's screen; null where the command holds whatever has happened since
     * @throws ProblemException when the alarm is not there, has changed since, is owned by another, or does not allow
     * it
     */
    Alarm carryOut(Operator operator, AlarmId id, @Nullable Integer version, Function<String, AlarmCommand> command) {
        requireOperator(operator);
        var alarm = get(operator, id);
        if (version != null && version != alarm.version() && !isOwnedByAnother(alarm, operator)) {
            throw new ProblemException(
                    ProblemType.STALE_VERSION,
                    "The alarm has changed since it was shown: look at it again.",
                    Map.of("currentVersion", alarm.version()));
        }
        var decision = desk.carryOut(id, command.apply(operator.operatorId()));
        return switch (decision.orElseThrow(
                () -> new ProblemException(ProblemType.NOT_FOUND, "There is no such alarm."))) {
            case Decision.Accepted accepted -> accepted.next();
            case Decision.OwnedByAnother other -> throw alreadyClaimed(other);
            case Decision.NotInThisState refused ->
                throw new ProblemException(
                        ProblemType.NOT_ALLOWED_IN_STATE,
                        refused.because(),
                        Map.of("state", refused.state().name()));
        };
    }

    /**
     * Gives the operator the alarm that stands first and that nobody owns; alarms of persons before technical ones.
     *
     * @throws ProblemException NOTHING_WAITING when there is none
     */
    Alarm claimNext(Operator operator) {
        requireOperator(operator);
        var tried = new HashSet<AlarmId>();
        while (true) {
            var first = alarms.listWaiting(operator.municipalities(), tried.size() + 1).stream()
                    .filter(alarm -> !tried.contains(alarm.id()))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(ProblemType.NOTHING_WAITING, "No alarm is waiting."));
            tried.add(first.id());
            if (desk.carryOut(first.id(), new AlarmCommand.Claim(operator.operatorId()))
                            .orElse(null)
                    instanceof Decision.Accepted accepted) {
                return accepted.next();
            }
        }
    }

    private static void requireOperator(Operator operator) {
        if (!operator.hasAny(Role.OPERATOR, Role.SUPERVISOR)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only operators and supervisors handle alarms.");
        }
    }

    private static boolean isOwnedByAnother(Alarm alarm, Operator operator) {
        return alarm.claim() != null && !alarm.isOwnedBy(operator.operatorId());
    }

    private ProblemException alreadyClaimed(Decision.OwnedByAnother other) {
        var name = operators.nameOf(other.operatorId());
        return new ProblemException(
                ProblemType.ALREADY_CLAIMED,
                name + " has this alarm.",
                Map.of("owner", name, "ownerId", other.operatorId(), "since", other.since()));
    }
}
