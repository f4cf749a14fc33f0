package no.vft.response.alarm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return listEvents(List.of(id)).getOrDefault(id, List.of());
    }

    /** The events of each of these alarms, oldest first; an alarm without is absent. */
    public Map<AlarmId, List<IntakeEvent>> listEvents(Collection<AlarmId> ids) {
        record Row(AlarmId alarm, IntakeEvent event) {}
        return client
                .sql("""
                        select alarm_id, event::text as event from alarm_event
                        where alarm_id = any(?) order by accepted_at, event_id
                        """)
                .param(values(ids))
                .query((rs, row) -> new Row(
                        new AlarmId(rs.getObject("alarm_id", UUID.class)),
                        WireJson.mapper().readValue(rs.getString("event"), IntakeEvent.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::alarm, Collectors.mapping(Row::event, Collectors.toList())));
    }

    /** The ids of the events of each of these alarms, oldest first; an alarm without is absent. */
    public Map<AlarmId, List<EventId>> listEventIds(Collection<AlarmId> ids) {
        record Row(AlarmId alarm, EventId event) {}
        return client
                .sql("""
                        select alarm_id, event_id from alarm_event
                        where alarm_id = any(?) order by accepted_at, event_id
                        """)
                .param(values(ids))
                .query((rs, row) -> new Row(
                        new AlarmId(rs.getObject("alarm_id", UUID.class)),
                        new EventId(rs.getObject("event_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::alarm, Collectors.mapping(Row::event, Collectors.toList())));
    }

    private static UUID[] values(Collection<AlarmId> ids) {
        return ids.stream().map(AlarmId::value).toArray(UUID[]::new);
    }
}
