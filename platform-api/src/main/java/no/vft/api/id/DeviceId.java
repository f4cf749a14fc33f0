package no.vft.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A device's name on the wire: equal to its MQTT client id, its authenticated identity and its branch of the topic
 * tree. 1 to 64 characters of {@code A-Z a-z 0-9 _ -}; nothing that could be a topic separator or a wildcard.
 *
 * @throws IllegalArgumentException from the constructor when the value has another form
 */
public record DeviceId(@JsonValue String value) implements Comparable<DeviceId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    @JsonCreator
    public DeviceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a device id is 1 to 64 characters of A-Z, a-z, 0-9, _ and -");
        }
    }

    /** The id, or empty when the text cannot be one: for input from outside, where a refusal is not a fault. */
    public static Optional<DeviceId> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DeviceId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(DeviceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
