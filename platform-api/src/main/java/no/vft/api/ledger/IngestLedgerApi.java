package no.vft.api.ledger;

import java.util.List;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Internal: asks alarm-ingest which of the receipted messages it really holds. */
@HttpExchange(url = "/internal/v1")
public interface IngestLedgerApi {
    /** The most receipts in one question. */
    int MAX_RECEIPTS = 1_000;

    /** What is held of these receipts; one that is not held is absent from the answer. */
    @PostExchange("/ledger-checks")
    Answer check(@RequestBody Question question);

    /** Receipts that devices hold, 1 to {@value #MAX_RECEIPTS}. */
    record Question(List<HeldReceipt> receipts) {
        public Question {
            receipts = List.copyOf(receipts);
            if (receipts.isEmpty() || receipts.size() > MAX_RECEIPTS) {
                throw new IllegalArgumentException("receipts: 1 to " + MAX_RECEIPTS + " are taken in one check");
            }
        }
    }

    /** A receipt by what identifies the press. */
    record HeldReceipt(DeviceId deviceId, String ref) {}

    /** The platform's side. */
    record Answer(List<Entry> entries) {}

    /**
     * One stored event.
     *
     * @param transmissions how often it arrived, at least 1
     * @param handedOver whether response-center has taken it
     */
    record Entry(DeviceId deviceId, String ref, EventId eventId, int transmissions, boolean handedOver) {}
}
