package no.vft.ingest.intake;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.vft.api.id.EventId;
import no.vft.ingest.intake.Batch.Held;
import no.vft.ingest.intake.Transmission.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the intake log. */
@Component
class IntakeLog {
    /**
     * One statement and therefore one transaction. The position is taken in blocks of 1 000, the largest batch: rows
     * are written in the order of their keys, yet keep the order of their arrival. A reference that was used before
     * is the same press while the first is young, or when the device tells the same time of a plausible clock; else
     * it is a new one, numbered by {@code reuse}. Two instances that store one press at once find the same number.
     */
    private static final String STORE = """
            with block as materialized (select nextval('intake_position_block') * 1000 as start)
            insert into intake_event as e
                (position, event_id, source, ref, found_ref, unreadable_because, payload, transmissions, occurred_at,
                 reuse)
            select block.start + b.arrival, b.event_id::uuid, b.source, b.ref, b.found_ref, b.because, b.payload,
                   b.sent, b.occurred_at::timestamptz,
                   case when held.reuse is null then 0
                        when held.accepted_at >= clock_timestamp() - make_interval(secs => ?)
                          or (held.occurred_at = b.occurred_at::timestamptz
                              and held.occurred_at between held.accepted_at - interval '30 days'
                                                       and held.accepted_at + interval '1 day') then held.reuse
                        else held.reuse + 1 end
              from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::int[],
                          ?::text[])
                   as b (arrival, event_id, source, ref, found_ref, because, payload, sent, occurred_at)
             cross join block
              left join lateral (
                   select reuse, accepted_at, occurred_at from intake_event
                    where source = b.source and ref = b.ref order by reuse desc limit 1) as held on true
            on conflict (source, ref, reuse) do update
               set transmissions = e.transmissions + excluded.transmissions, last_received_at = clock_timestamp()
            returning e.event_id, e.source, e.ref, e.accepted_at
            """;

    private final JdbcClient jdbc;
    private final double samePressSeconds;

    IntakeLog(JdbcClient jdbc, IntakeSettings settings) {
        this.jdbc = jdbc;
        this.samePressSeconds = settings.samePressWithin().toSeconds();
    }

    /** Stores the batch; when it returns, everything in it is durable. The rows as they are held, by key. */
    Map<Key, Held> store(Batch batch) {
        var columns = Columns.of(batch.rows().values());
        var held = new HashMap<Key, Held>();
        jdbc.sql(STORE).param(samePressSeconds).params(columns.inOrder()).query(row -> {
            var key = new Key(row.getString("source"), row.getString("ref"));
            var eventId = new EventId(row.getObject("event_id", UUID.class));
            held.put(
                    key,
                    new Held(
                            eventId,
                            row.getObject("accepted_at", OffsetDateTime.class).toInstant()));
        });
        return held;
    }
}
