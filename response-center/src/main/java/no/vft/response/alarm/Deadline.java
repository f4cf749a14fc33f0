package no.vft.response.alarm;

import java.time.Instant;

/** What happens by itself at a time, unless somebody acts before. */
public record Deadline(Instant at, Step step) {
    /** What happens. */
    public enum Step {
        RING_ALL,
        RING_SUPERVISOR,
        RING_ON_CALL,
        BREACH,
        REMIND,
        LEASE,
        HOLD,
        CALL_OUT
    }
}
