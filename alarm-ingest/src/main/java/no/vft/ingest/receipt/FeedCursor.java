package no.vft.ingest.receipt;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.vft.api.feed.FeedApi;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the feed of response-center has been followed, durably, and whom its events belong to. */
@Component
class FeedCursor {
    private static final String READER = "receipts";

    private final JdbcClient jdbc;

    FeedCursor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A device and the reference by which it knows its alarm. */
    record Press(EventId eventId, DeviceId deviceId, String ref) {}

    String position() {
        return jdbc.sql("select position from feed_cursor where reader = ?")
                .param(READER)
                .query(String.class)
                .optional()
                .orElse(FeedApi.BEGINNING);
    }

    void advance(String position) {
        jdbc.sql("""
                        insert into feed_cursor (reader, position) values (?, ?)
                        on conflict (reader) do update
                           set position = excluded.position, moved_at = clock_timestamp()
                        """).params(List.of(READER, position)).update();
    }

    /** The presses behind these events; one without a device or a reference is absent, for nobody can be told. */
    Map<EventId, Press> presses(Collection<EventId> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select event_id, source,
                               case when unreadable_because is null then ref else found_ref end as device_ref
                          from intake_event where event_id = any (?::uuid[])
                        """)
                .param(events.stream().map(EventId::toString).toArray(String[]::new))
                .query((row, number) -> {
                    var device = DeviceId.find(row.getString("source"));
                    var ref = row.getString("device_ref");
                    var id = new EventId(row.getObject("event_id", UUID.class));
                    return ref == null
                            ? List.<Press>of()
                            : device.map(known -> new Press(id, known, ref)).stream()
                                    .toList();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Press::eventId, press -> press));
    }
}
