package no.vft.response.queue;

import java.time.InstantSource;
import java.util.List;
import no.vft.response.alarm.Alarm;
import no.vft.response.alarm.AlarmLog;
import no.vft.response.alarm.Alarms;
import no.vft.response.operator.Operator;
import org.springframework.stereotype.Component;

/** The queue as an operator sees it. */
@Component
class Queue {
    private final Alarms alarms;
    private final AlarmLog log;
    private final QueueCards cards;
    private final InstantSource clock;

    Queue(Alarms alarms, AlarmLog log, QueueCards cards, InstantSource clock) {
        this.alarms = alarms;
        this.log = log;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * The position is read before the alarms: a change in between comes once more over the stream, never not at all.
     */
    QueueSnapshot snapshot(Operator operator) {
        var position = log.end();
        var visible = list(operator).stream().map(cards::of).toList();
        return new QueueSnapshot(position.cursor(), clock.instant(), visible);
    }

    /** The open alarms that the operator sees, in the order of the queue. */
    List<Alarm> list(Operator operator) {
        return alarms.listQueue().stream()
                .filter(alarm -> Visibility.sees(operator, alarm))
                .toList();
    }
}
