package no.vft.ingest.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.vft.api.device.Receipt.Outcome;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import no.vft.ingest.decode.Decoded;
import no.vft.ingest.intake.Transmission.Key;

/** Transmissions that are stored together, in the order of arrival. */
record Batch(List<Transmission> transmissions) {

    /** A row as it is to be written; the same press twice in one batch is one row. */
    record Row(Transmission first, int arrival, int transmissions) {}

    /** A row as the database has it. */
    record Held(EventId eventId, Instant acceptedAt) {}

    /** The rows by key and in the key's order, so that two instances never wait for each other crosswise. */
    Map<Key, Row> rows() {
        var counted = new LinkedHashMap<Key, Row>();
        for (var transmission : transmissions) {
            counted.merge(
                    transmission.key(),
                    new Row(transmission, counted.size(), 1),
                    (first, again) -> new Row(first.first, first.arrival, first.transmissions + 1));
        }
        return new TreeMap<>(counted);
    }

    /** What to tell about each transmission, now that the database holds these rows. */
    List<StoredEvent> outcomes(Map<Key, Held> held) {
        var seen = new HashSet<Key>();
        var events = new ArrayList<StoredEvent>(transmissions.size());
        for (var transmission : transmissions) {
            var key = transmission.key();
            var row = Objects.requireNonNull(held.get(key), "the database did not return a row that it was given");
            var isNew = seen.add(key) && row.eventId().equals(transmission.eventId());
            events.add(new StoredEvent(
                    row.eventId(),
                    DeviceId.find(key.source()).orElse(null),
                    transmission.deviceRef(),
                    outcome(transmission.decoded(), isNew),
                    row.acceptedAt()));
        }
        return events;
    }

    private static Outcome outcome(Decoded decoded, boolean isNew) {
        return switch (decoded) {
            case Decoded.Unreadable _ -> Outcome.UNREADABLE;
            case Decoded.Readable _ -> isNew ? Outcome.NEW : Outcome.DUPLICATE;
        };
    }
}
