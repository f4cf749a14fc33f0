package no.vft.response.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.vft.api.WireJson;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.response.alarm.Decision.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The append-only log of what happened to alarms, and the order in which it is read. */
@Component
public class AlarmLog {
    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    AlarmLog(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** One fact about one alarm, to be written in the caller's transaction. */
    record Line(Alarm alarm, Fact fact, Instant at) {}

    void append(List<Line> lines) {
        jdbc.batchUpdate("""
                insert into alarm_log (alarm_id, version, kind, at, actor, municipality, device_id, event_id, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """, lines.stream().map(AlarmLog::row).toList());
    }

    private static @Nullable Object[] row(Line line) {
        var alarm = line.alarm();
        var fact = line.fact();
        var municipality = alarm.municipality();
        var device = alarm.deviceId();
        var event = fact.eventId();
        return new @Nullable Object[] {
            alarm.id().value(),
            alarm.version(),
            fact.kind().name(),
            line.at().atOffset(ZoneOffset.UTC),
            fact.actor(),
            municipality == null ? null : municipality.value(),
            device == null ? null : device.value(),
            event == null ? null : event.value(),
            WireJson.mapper().writeValueAsString(fact.detail())
        };
    }

    /**
     * The next lines in order. Stops before the oldest transaction that still runs: what it writes stands before
     * everything later, so nothing is ever missed, at the price of waiting for it.
     */
    public List<LogEntry> read(LogPosition after, int limit) {
        return client.sql("""
                        select * from alarm_log
                        where (xid, id) > (?::text::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by xid, id limit ?
                        """)
                .params(Long.toString(after.xid()), after.id(), limit)
                .query(AlarmLog::entry)
                .list();
    }

    /** The position behind everything that can be read now. */
    public LogPosition end() {
        return client.sql("""
                        select xid::text as xid, id from alarm_log
                        where xid < pg_snapshot_xmin(pg_current_snapshot()) order by alarm_log.xid desc, id desc limit 1
                        """)
                .query((rs, row) -> new LogPosition(Long.parseLong(rs.getString("xid")), rs.getLong("id")))
                .optional()
                .orElse(LogPosition.BEGINNING);
    }

    /** What happened to one alarm, oldest first. */
    public List<LogEntry> listOf(AlarmId alarmId) {
        return listOf(List.of(alarmId)).getOrDefault(alarmId, List.of());
    }

    /** What happened to each of these alarms, oldest first; an alarm without a line is absent. */
    public Map<AlarmId, List<LogEntry>> listOf(Collection<AlarmId> alarmIds) {
        return client
                .sql("select * from alarm_log where alarm_id = any(?) order by id")
                .param(alarmIds.stream().map(AlarmId::value).toArray(UUID[]::new))
                .query(AlarmLog::entry)
                .list()
                .stream()
                .collect(Collectors.groupingBy(LogEntry::alarmId));
    }

    /** How many lines took in each of these events, with the alarm: one for each that is held, none for others. */
    public List<TakenIn> countLines(Collection<EventId> events) {
        return client.sql("""
                        select event_id, min(alarm_id::text)::uuid as alarm_id, count(*) as lines from alarm_log
                        where event_id = any(?) group by event_id
                        """)
                .param(events.stream().map(EventId::value).toArray(UUID[]::new))
                .query((rs, row) -> new TakenIn(
                        new EventId(rs.getObject("event_id", UUID.class)),
                        new AlarmId(rs.getObject("alarm_id", UUID.class)),
                        rs.getInt("lines")))
                .list();
    }

    /** An event that the log took in, and in how many lines. */
    public record TakenIn(EventId eventId, AlarmId alarmId, int lines) {}

    private static LogEntry entry(ResultSet rs, int row) throws SQLException {
        var municipality = rs.getString("municipality");
        var device = rs.getString("device_id");
        var event = rs.getObject("event_id", UUID.class);
        return new LogEntry(
                new LogPosition(Long.parseLong(rs.getString("xid")), rs.getLong("id")),
                new AlarmId(rs.getObject("alarm_id", UUID.class)),
                rs.getInt("version"),
                AlarmLogKind.valueOf(rs.getString("kind")),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("actor"),
                municipality == null ? null : new MunicipalityNumber(municipality),
                device == null ? null : new DeviceId(device),
                event == null ? null : new EventId(event),
                WireJson.mapper().readValue(rs.getString("detail"), DETAIL));
    }
}
