package no.vft.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One alarm episode in the response centre. */
public record AlarmId(@JsonValue UUID value) implements Comparable<AlarmId> {
    @JsonCreator
    public AlarmId {}

    /** @throws IllegalArgumentException when the text is no UUID */
    public static AlarmId of(String text) {
        return new AlarmId(UUID.fromString(text));
    }

    @Override
    public int compareTo(AlarmId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
