package no.vft.epj.journal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.vft.api.id.AlarmId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored documents of which the response centre has not been told yet. */
@Component
public class Unreported {
    private final JdbcClient jdbc;

    Unreported(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The alarms that are due to be told of, longest waiting first. */
    public List<AlarmId> due(int limit) {
        return jdbc.sql("""
                        select alarm_id from journal_document
                        where journaled_reported_at is null and report_after <= clock_timestamp()
                        group by alarm_id
                        order by min(report_after)
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new AlarmId(row.getObject("alarm_id", UUID.class)))
                .list();
    }

    /** How many documents wait. */
    public long count() {
        return jdbc.sql("select count(*) from journal_document where journaled_reported_at is null")
                .query(Long.class)
                .single();
    }

    /** The response centre has taken note of these. */
    public void told(List<AlarmId> alarmIds) {
        jdbc.sql("""
                        update journal_document set journaled_reported_at = clock_timestamp()
                        where alarm_id = any (:alarmIds) and journaled_reported_at is null
                        """).param("alarmIds", array(alarmIds)).update();
    }

    /**
     * The response centre refuses this one; it is tried again later, at most after {@code longest}, others meanwhile.
     */
    public void refused(AlarmId alarmId, Duration first, Duration longest) {
        jdbc.sql("""
                        update journal_document set report_attempts = report_attempts + 1,
                            report_after = clock_timestamp() + interval '1 millisecond'
                                * least(:firstMillis * power(2, least(report_attempts, 30)), :longestMillis)
                        where alarm_id = :alarmId and journaled_reported_at is null
                        """)
                .param("firstMillis", first.toMillis())
                .param("longestMillis", longest.toMillis())
                .param("alarmId", alarmId.value())
                .update();
    }

    private static UUID[] array(List<AlarmId> alarmIds) {
        return alarmIds.stream().map(AlarmId::value).toArray(UUID[]::new);
    }
}
