package no.vft.ingest.ledger;

import java.util.List;
import no.vft.api.id.DeviceId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows operations what a device has sent. */
@RestController
class IntakeEventController {
    private static final int MAX_LIMIT = 500;

    private final Ledger ledger;

    IntakeEventController(Ledger ledger) {
        this.ledger = ledger;
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
