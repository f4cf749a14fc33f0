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

    /** The same as {@link Alarm#QUEUE_ORDER}. */
    private static final String QUEUE_ORDER = """
            severity + %d * risk_level + case when unseen_presses > 0 then %d else 0 end desc,
            (voice_uri is not null and state = 'WAITING') desc, clock_started_at, alarm_id
            """.formatted(Alarm.RISK_STEP, Alarm.PRESS_STEP);

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

    /**
     * The open alarms of these municipalities, at most {@code limit} of them in the order of the queue. Where there are
     * more, the operator's own come before those of persons, those before technical ones, and those that wait before
     * those in hand: what is left out is what would be needed last.
     */
    public OpenAlarms listOpen(Set<MunicipalityNumber> municipalities, String operatorId, int limit) {
        var open = new int[1];
        var first = client.sql("select *, count(*) over () as open from alarm where " + AlarmTable.IS_OPEN + " and "
                        + IS_VISIBLE + " order by owner is not distinct from ? desc, stream = 'PERSON' desc,"
                        + " state = 'WAITING' desc, " + QUEUE_ORDER + " limit ?")
                .params(numbers(municipalities), operatorId, limit)
                .query((rs, row) -> {
                    open[0] = rs.getInt("open");
                    return AlarmRow.read(rs, row);
                })
                .list();
        return new OpenAlarms(first.stream().sorted(Alarm.QUEUE_ORDER).toList(), open[0]);
    }

    /** Those that stand first in the queue, and how many are open in all. */
    public record OpenAlarms(List<Alarm> first, int open) {}

    /** The alarms that nobody owns, in the order in which they are taken; those of persons before technical ones. */
    public List<Alarm> listWaiting(Set<MunicipalityNumber> municipalities, int limit) {
        return client.sql("select * from alarm where state = 'WAITING' and " + IS_VISIBLE
                        + " order by stream = 'PERSON' desc, " + QUEUE_ORDER + " limit ?")
                .params(numbers(municipalities), limit)
                .query(AlarmRow::read)
                .list();
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
