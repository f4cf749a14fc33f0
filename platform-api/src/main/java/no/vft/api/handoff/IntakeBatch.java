package no.vft.api.handoff;

import java.util.List;

/**
 * Events in the order in which they are to be handled: oldest first, so that each device's order is kept.
 *
 * @throws IllegalArgumentException from the constructor when empty or larger than {@value #MAX_EVENTS}
 */
public record IntakeBatch(List<IntakeEvent> events) {
    /** The most events in one call. */
    public static final int MAX_EVENTS = 500;

    public IntakeBatch {
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > MAX_EVENTS) {
            throw new IllegalArgumentException("events: 1 to " + MAX_EVENTS + " are taken in one batch");
        }
    }
}
