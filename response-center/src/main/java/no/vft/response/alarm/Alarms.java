package no.vft.response.alarm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.vft.api.WireJson;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.id.AlarmId;
import no.vft.api.id.EventId;
import no.vft.api.id.MunicipalityNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads alarms. */
@Component
public class Alarms {
    /** Alarms that belong to no known municipality are everybody's. */
    private static final String IS_VISIBLE = "(municipality is null or municipality = any(?))";

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

    /**
     * The newest alarms of these municipalities, newest first, open and closed.
     *
     * @param source of this source alone, unless null
     * @param state in this state alone, unless null
     */
    public List<Alarm> listNewest(
            Set<MunicipalityNumber> municipalities, @Nullable String source, @Nullable AlarmState state, int limit) {
        var where = new StringBuilder(IS_VISIBLE);
        var values = new ArrayList<Object>();
        values.add(numbers(municipalities));
        if (source != null) {
            where.append(" and source = ?");
            values.add(source);
        }
        if (state != null) {
            where.append(" and state = ?");
            values.add(state.name());
        }
        values.add(limit);
        return client.sql(
                        "select * from alarm where " + where + " order by clock_started_at desc, alarm_id desc limit ?")
                .params(values)
                .query(AlarmRow::read)
                .list();
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

    private static String[] numbers(Set<MunicipalityNumber> municipalities) {
        return municipalities.stream().map(MunicipalityNumber::value).toArray(String[]::new);
    }
}
