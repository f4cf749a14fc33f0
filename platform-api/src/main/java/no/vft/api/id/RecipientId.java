package no.vft.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One service recipient (tjenestemottaker) in the registry; says nothing about the person. */
public record RecipientId(@JsonValue UUID value) implements Comparable<RecipientId> {
    @JsonCreator
    public RecipientId {}

    /** @throws IllegalArgumentException when the text is no UUID */
    public static RecipientId of(String text) {
        return new RecipientId(UUID.fromString(text));
    }

    @Override
    public int compareTo(RecipientId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
