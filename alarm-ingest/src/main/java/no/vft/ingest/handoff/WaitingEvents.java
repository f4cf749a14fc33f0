package no.vft.ingest.handoff;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.vft.api.id.EventId;
import no.vft.ingest.lead.Lead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of the intake log that waits for response-center. */
@Component
class WaitingEvents {
    /** A count for an alert needs no more; beyond it, counting itself would be a load. */
    private static final int COUNT_AT_MOST = 100_000;

    private static final String NEXT = """
            select event_id, source, accepted_at, unreadable_because, payload
              from intake_event
             where handed_over_at is null and (retry_at is null or retry_at <= clock_timestamp())
             order by position
             limit ?
            """;
    /** By the primary key alone: asked for waiting rows too, the planner would look through all that wait. */
    private static final String MARK = """
            update intake_event set handed_over_at = clock_timestamp() where event_id = any (?::uuid[])
            """;

    private static final String POSTPONE = """
            update intake_event
               set refusals = refusals + 1,
                   retry_at = clock_timestamp()
                       + least(power(2, least(refusals, 20)), ?::float8) * interval '1 second'
             where event_id = any (?::uuid[])
            """;
    private static final String BACKLOG = """
            select (select count(*) from (select 1 from intake_event where handed_over_at is null limit ?) as waiting)
                       as waiting,
                   coalesce((select extract(epoch from clock_timestamp() - accepted_at) from intake_event
                              where handed_over_at is null order by position limit 1), 0)::float8 as oldest
            """;

    private final JdbcClient jdbc;

    WaitingEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many wait, at most {@value #COUNT_AT_MOST}, and the age of the oldest in seconds, 0 when none waits. */
    record Backlog(long waiting, double oldestSeconds) {}

    /** The oldest that are due. */
    List<WaitingEvent> next(int limit) {
        return jdbc.sql(NEXT)
                .param(limit)
                .query((row, number) -> new WaitingEvent(
                        new EventId(row.getObject("event_id", UUID.class)),
                        row.getString("source"),
                        row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                        row.getString("unreadable_because"),
                        row.getBytes("payload")))
                .list();
    }

    /** Notes that response-center has them. */
    void markHandedOver(Collection<EventId> events) {
        if (!events.isEmpty()) {
            jdbc.sql(MARK).param(texts(events)).update();
        }
    }

    /** Tries these again later, each time twice as late, so that they are not in the way of others. */
    void postpone(Collection<EventId> events, Duration longest) {
        if (!events.isEmpty()) {
            jdbc.sql(POSTPONE)
                    .param((double) longest.toSeconds())
                    .param(texts(events))
                    .update();
        }
    }

    Backlog backlog() {
        return jdbc.sql(BACKLOG)
                .param(COUNT_AT_MOST)
                .query((row, number) -> new Backlog(row.getLong("waiting"), row.getDouble("oldest")))
                .single();
    }

    /** Tells the active instance. In a transaction of its own: within the intake's it would break group commit. */
    void tellOthers() {
        jdbc.sql("select pg_notify(?, '')").param(Lead.COMMITTED).query(row -> {});
    }

    private static String[] texts(Collection<EventId> events) {
        return events.stream().map(EventId::toString).toArray(String[]::new);
    }
}
