package no.vft.ingest.ledger;

import java.util.List;
import no.vft.api.id.DeviceId;
import no.vft.api.ledger.IngestLedgerApi;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The internal questions about the intake log. */
@RestController
class LedgerController implements IngestLedgerApi {
    private static final int MAX_LIMIT = 500;

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer check(@RequestBody Question question) {
        return new Answer(ledger.held(question.receipts()));
    }

    /** The newest events of a device, newest first. */
    @GetMapping("/internal/v1/intake-events")
    List<Ledger.StoredMessage> recent(
            @RequestParam("deviceId") String deviceId, @RequestParam(name = "limit", defaultValue = "50") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit: 1 to " + MAX_LIMIT);
        }
        return ledger.recent(new DeviceId(deviceId), limit);
    }
}
