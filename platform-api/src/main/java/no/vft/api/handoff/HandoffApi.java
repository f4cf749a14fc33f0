package no.vft.api.handoff;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Internal: alarm-ingest hands over, response-center takes. At least once, idempotent by event id. */
@HttpExchange(url = "/internal/v1")
public interface HandoffApi {
    /** Takes a batch in one transaction; when it returns, every event not FAILED is durable and ringing. */
    @PostExchange("/intake-events")
    IntakeResult handOver(@RequestBody IntakeBatch batch);
}
