package no.vft.response.alarm;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.vft.api.id.AlarmId;
import no.vft.response.alarm.AlarmLog.Line;
import no.vft.response.alarm.Decision.Accepted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only place that changes an alarm. Asks the {@link Lifecycle}, writes the alarm's next value and what happened in
 * one transaction, and tells the {@link AlarmSignal} after the commit.
 */
@Component
public class AlarmDesk {
    /** A command that loses this many races in a row meets a fault, not a rival. */
    private static final int MOST_RACES = 10;

    private final AlarmTable alarms;
    private final AlarmLog log;
    private final Lifecycle lifecycle;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final AlarmSignal signal;

    AlarmDesk(
            AlarmTable alarms,
            AlarmLog log,
            Lifecycle lifecycle,
            TransactionTemplate transaction,
            InstantSource clock,
            AlarmSignal signal) {
        this.alarms = alarms;
        this.log = log;
        this.lifecycle = lifecycle;
        this.transaction = transaction;
        this.clock = clock;
        this.signal = signal;
    }

    /**
     * Carries out a command. Where two come at once, one conditional update lets one through; the other is decided
     * again
     * against what the alarm has become.
     *
     * @return empty when there is no such alarm
     */
    public Optional<Decision> carryOut(AlarmId id, AlarmCommand command) {
        for (int race = 0; race < MOST_RACES; race++) {
            var alarm = alarms.find(id);
            if (alarm.isEmpty()) {
                return Optional.empty();
            }
            var now = clock.instant();
            var decision = lifecycle.decide(alarm.get(), command, now);
            if (!(decision instanceof Accepted accepted) || store(alarm.get(), accepted, now)) {
                return Optional.of(decision);
            }
        }
        throw new IllegalStateException("the alarm changed under every one of " + MOST_RACES + " attempts");
    }

    private boolean store(Alarm was, Accepted accepted, Instant now) {
        var stored = transaction.execute(status -> {
            if (!alarms.update(was, accepted.next())) {
                return false;
            }
            log.append(lines(accepted, now));
            return true;
        });
        if (stored && !accepted.facts().isEmpty()) {
            signal.changed();
        }
        return stored;
    }

    /**
     * Lets deadlines that have passed take effect, the longest overdue first.
     *
     * @return how many took effect; when it equals {@code limit}, there may be more
     */
    public int passDeadlines(int limit) {
        var now = clock.instant();
        var passed = transaction.execute(status -> {
            var was = alarms.lockOverdue(now, limit);
            var next = new ArrayList<Alarm>();
            var lines = new ArrayList<Line>();
            for (var alarm : was) {
                switch (lifecycle.decide(alarm, new AlarmCommand.DeadlinePassed(), now)) {
                    case Accepted accepted -> {
                        next.add(accepted.next());
                        lines.addAll(lines(accepted, now));
                    }
                    case Decision.Refused refused ->
                        throw new IllegalStateException("a passed deadline was refused: " + refused);
                }
            }
            alarms.updateLocked(was, next);
            log.append(lines);
            return was.size();
        });
        if (passed > 0) {
            signal.changed();
        }
        return passed;
    }

    /** How many open alarms have a deadline that passed before the given moment and had no effect. */
    public int countOverdue(Instant before) {
        return alarms.countOverdue(before);
    }

    private static List<Line> lines(Accepted accepted, Instant now) {
        return accepted.facts().stream()
                .map(fact -> new Line(accepted.next(), fact, now))
                .toList();
    }
}
