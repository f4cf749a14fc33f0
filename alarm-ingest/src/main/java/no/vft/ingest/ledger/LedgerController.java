package no.vft.ingest.ledger;

import no.vft.api.ledger.IngestLedgerApi;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers the ledger check. */
@RestController
class LedgerController implements IngestLedgerApi {
    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer check(@RequestBody Question question) {
        return new Answer(ledger.held(question.receipts()));
    }
}
