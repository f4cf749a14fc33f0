package no.vft.response.alarm;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.vft.api.WireJson;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.id.AlarmId;
import no.vft.api.id.EventId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads alarms. */
@Component
public class Alarms {
    private final AlarmTable table;
    private final JdbcClient client;

    Alarms(AlarmTable table, JdbcClient client) {
        this.table = table;
        this.client = client;
    }

    /** The alarm as it is now. */
    public Optional<Alarm> find(AlarmId id) {
        return table.find(id);
    }

    /** These alarms as they are now, in no order; those that do not exist are left out. */
    public List<Alarm> find(Collection<AlarmId> ids) {
        return table.find(ids);
    }

    /** Every open alarm in the order of the queue. */
    public List<Alarm> listQueue() {
        return table.listOpen().stream().sorted(Alarm.QUEUE_ORDER).toList();
    }

    /** The newest alarms of a source, newest first, open and closed. */
    public List<Alarm> listOfSource(String source, int limit) {
        return table.listOfSource(source, limit);
    }

    /** The newest alarms of all sources, newest first, open and closed. */
    public List<Alarm> listNewest(int limit) {
        return table.listNewest(limit);
    }

    /** The events of an alarm, oldest first. */
    public List<IntakeEvent> listEvents(AlarmId id) {
        return client.sql("select event::text from alarm_event where alarm_id = ? order by accepted_at, event_id")
                .param(id.value())
                .query((rs, row) -> WireJson.mapper().readValue(rs.getString(1), IntakeEvent.class))
                .list();
    }

    /** The ids of the events of an alarm, oldest first. */
    public List<EventId> listEventIds(AlarmId id) {
        return client.sql("select event_id from alarm_event where alarm_id = ? order by accepted_at, event_id")
                .param(id.value())
                .query((rs, row) -> new EventId(rs.getObject(1, UUID.class)))
                .list();
    }
}
