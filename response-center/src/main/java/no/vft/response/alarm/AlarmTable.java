package no.vft.response.alarm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.vft.api.id.AlarmId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code alarm}: reads and guarded writes. */
@Component
class AlarmTable {
    static final String IS_OPEN = "state in ('WAITING', 'CLAIMED', 'ANSWERED', 'ON_HOLD', 'DISPATCHED')";

    private static final String INSERT = "insert into alarm (" + String.join(", ", AlarmRow.COLUMNS) + ") values ("
            + "?, ".repeat(AlarmRow.COLUMNS.size() - 1) + "?)";

    /** One conditional update: whoever comes second finds another version and changes nothing. */
    private static final String UPDATE = "update alarm set " + String.join(" = ?, ", AlarmRow.COLUMNS)
            + " = ? where alarm_id = ? and version = ? and state = ? and owner is not distinct from ?";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    AlarmTable(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    Optional<Alarm> find(AlarmId id) {
        return client.sql("select * from alarm where alarm_id = ?")
                .param(id.value())
                .query(AlarmRow::read)
                .optional();
    }

    List<Alarm> find(Collection<AlarmId> ids) {
        return client.sql("select * from alarm where alarm_id = any(?)")
                .param(ids.stream().map(AlarmId::value).toArray(UUID[]::new))
                .query(AlarmRow::read)
                .list();
    }

    /** The open alarms of these sources, locked until the transaction ends, in one order for everybody. */
    List<Alarm> lockOpen(Collection<String> sources) {
        return client.sql("select * from alarm where source = any(?) and " + IS_OPEN + " order by alarm_id for update")
                .param(sources.toArray(String[]::new))
                .query(AlarmRow::read)
                .list();
    }

    /** For each of these sources the alarm that was resolved last, if after {@code since}. */
    List<Alarm> listResolvedSince(Collection<String> sources, Instant since) {
        return client.sql("""
                        select distinct on (source, stream) * from alarm
                        where source = any(?) and resolved_at >= ?
                        order by source, stream, resolved_at desc
                        """)
                .params(sources.toArray(String[]::new), since.atOffset(ZoneOffset.UTC))
                .query(AlarmRow::read)
                .list();
    }

    /** Alarms whose next deadline has passed, locked for this transaction; another instance takes others. */
    List<Alarm> lockOverdue(Instant now, int limit) {
        return client.sql("""
                        select * from alarm where next_deadline_at <= ?
                        order by next_deadline_at limit ? for update skip locked
                        """)
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query(AlarmRow::read)
                .list();
    }

    /** How many deadlines have passed by more than the given moment without effect. */
    int countOverdue(Instant before) {
        return client.sql("select count(*) from alarm where next_deadline_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void insert(List<Alarm> alarms) {
        jdbc.batchUpdate(INSERT, alarms.stream().map(AlarmRow::values).toList());
    }

    /** Replaces {@code was} by {@code next}; false when somebody else changed the alarm in between. */
    boolean update(Alarm was, Alarm next) {
        return jdbc.update(UPDATE, guarded(was, next)) == 1;
    }

    /** Replaces locked alarms, each given as what it was and what it becomes. */
    void updateLocked(List<Alarm> was, List<Alarm> next) {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < was.size(); i++) {
            rows.add(guarded(was.get(i), next.get(i)));
        }
        for (var changed : jdbc.batchUpdate(UPDATE, rows)) {
            if (changed != 1) {
                throw new IllegalStateException("a locked alarm was changed by somebody else");
            }
        }
    }

    private static @Nullable Object[] guarded(Alarm was, Alarm next) {
        var values = new ArrayList<@Nullable Object>();
        for (var value : AlarmRow.values(next)) {
            values.add(value);
        }
        values.add(was.id().value());
        values.add(was.version());
        values.add(was.state().name());
        values.add(was.claim() == null ? null : was.claim().operatorId());
        return values.toArray();
    }
}
