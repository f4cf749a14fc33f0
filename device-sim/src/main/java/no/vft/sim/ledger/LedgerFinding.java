package no.vft.sim.ledger;

import java.util.List;
import java.util.Map;
import no.vft.api.id.EventId;
import no.vft.api.ledger.IngestLedgerApi.Entry;

/** What became of one receipted press. */
sealed interface LedgerFinding {
    /** As it should be. */
    record KeptOnce() implements LedgerFinding {}

    /** There is more than one of it; waiting does not mend that. */
    record Double() implements LedgerFinding {}

    /** It has not come so far (yet). */
    record Absent(Where where) implements LedgerFinding {}

    /** Where it should be and is not. */
    enum Where {
        INGEST,
        HAND_OVER,
        RESPONSE_CENTER
    }

    /**
     * @param stored alarm-ingest's entries for the press
     * @param logEntries response-center's count for each event that it holds
     */
    static LedgerFinding of(List<Entry> stored, Map<EventId, Integer> logEntries) {
        if (stored.isEmpty()) {
            return new Absent(Where.INGEST);
        }
        Entry first = stored.getFirst();
        int entries = logEntries.getOrDefault(first.eventId(), 0);
        if (stored.size() > 1 || entries > 1) {
            return new Double();
        }
        if (!first.handedOver()) {
            return new Absent(Where.HAND_OVER);
        }
        return entries == 1 ? new KeptOnce() : new Absent(Where.RESPONSE_CENTER);
    }
}
