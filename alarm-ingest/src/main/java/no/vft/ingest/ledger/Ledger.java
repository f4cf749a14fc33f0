package no.vft.ingest.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import no.vft.api.ledger.IngestLedgerApi;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the intake log for those who check it. */
@Component
class Ledger {
    private static final String HELD = """
            select asked.source, asked.ref, e.event_id, e.transmissions, e.handed_over_at is not null as handed_over
              from unnest(?::text[], ?::text[]) as asked (source, ref)
             cross join lateral (
                   select * from intake_event where source = asked.source and ref = asked.ref
                   union all
                   select * from intake_event where source = asked.source and found_ref = asked.ref) as e
             order by e.position
            """;
    private static final String RECENT = """
            select event_id, ref, found_ref, accepted_at, transmissions, handed_over_at, unreadable_because, payload
              from intake_event where source = ? order by position desc limit ?
            """;

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An event as it stands in the intake log.
     *
     * @param ref the device's reference; null when none was found
     * @param handedOverAt null while it waits
     * @param unreadableBecause null when it was readable
     * @param payload the bytes as they came, in Base64
     */
    record StoredMessage(
            EventId eventId,
            DeviceId deviceId,
            @Nullable String ref,
            Instant acceptedAt,
            int transmissions,
            @Nullable Instant handedOverAt,
            @Nullable String unreadableBecause,
            byte[] payload) {}

    List<IngestLedgerApi.Entry> held(List<IngestLedgerApi.HeldReceipt> receipts) {
        var sources =
                receipts.stream().map(receipt -> receipt.deviceId().value()).toArray(String[]::new);
        var refs = receipts.stream().map(IngestLedgerApi.HeldReceipt::ref).toArray(String[]::new);
        return jdbc.sql(HELD)
                .params(List.<Object>of(sources, refs))
                .query((row, number) -> new IngestLedgerApi.Entry(
                        new DeviceId(row.getString("source")),
                        row.getString("ref"),
                        new EventId(row.getObject("event_id", UUID.class)),
                        row.getInt("transmissions"),
                        row.getBoolean("handed_over")))
                .list();
    }

    List<StoredMessage> recent(DeviceId device, int limit) {
        return jdbc.sql(RECENT)
                .params(List.<Object>of(device.value(), limit))
                .query((row, number) -> {
                    var because = row.getString("unreadable_because");
                    var handedOver = row.getObject("handed_over_at", OffsetDateTime.class);
                    return new StoredMessage(
                            new EventId(row.getObject("event_id", UUID.class)),
                            device,
                            because == null ? row.getString("ref") : row.getString("found_ref"),
                            row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                            row.getInt("transmissions"),
                            handedOver == null ? null : handedOver.toInstant(),
                            because,
                            row.getBytes("payload"));
                })
                .list();
    }
}
