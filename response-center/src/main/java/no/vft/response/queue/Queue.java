package no.vft.response.queue;

import java.time.InstantSource;
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
    private final QueueSettings settings;

    Queue(Alarms alarms, AlarmLog log, QueueCards cards, InstantSource clock, QueueSettings settings) {
        this.alarms = alarms;
        this.log = log;
        this.cards = cards;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The position is read before the alarms: a change in between comes once more over the stream, never not at all.
     */
    QueueSnapshot snapshot(Operator operator) {
        var position = log.end();
        var found = alarms.listOpen(operator.municipalities(), operator.operatorId(), settings.snapshotLimit());
        var first = found.first().stream().map(cards::of).toList();
        return new QueueSnapshot(position.cursor(), clock.instant(), found.open(), first);
    }
}
