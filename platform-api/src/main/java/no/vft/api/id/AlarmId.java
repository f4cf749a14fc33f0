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

    /** The order of the texts, as the database and the browsers have it; that of {@link UUID} is another. */
    @Override
    public int compareTo(AlarmId other) {
        var most = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return most != 0
                ? most
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
