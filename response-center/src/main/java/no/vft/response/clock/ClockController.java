package no.vft.response.clock;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The server's time, for browsers to measure their own clock against. */
@RestController
class ClockController {
    private final InstantSource clock;

    ClockController(InstantSource clock) {
        this.clock = clock;
    }

    @GetMapping("/api/v1/clock")
    Now now() {
        return new Now(clock.instant());
    }

    record Now(Instant now) {}
}
