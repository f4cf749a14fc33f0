package no.vft.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * One message of a device as the platform keeps it; given by alarm-ingest at its commit, the key of every later
 * idempotency.
 */
public record EventId(@JsonValue UUID value) implements Comparable<EventId> {
    @JsonCreator
    public EventId {}

    /** @throws IllegalArgumentException when the text is no UUID */
    public static EventId of(String text) {
        return new EventId(UUID.fromString(text));
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
