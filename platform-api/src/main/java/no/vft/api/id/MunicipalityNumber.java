package no.vft.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A municipality number (kommunenummer) of Statistics Norway: four digits, the first two are the county. */
public record MunicipalityNumber(@JsonValue String value) implements Comparable<MunicipalityNumber> {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}");

    @JsonCreator
    public MunicipalityNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a municipality number is four digits");
        }
    }

    @Override
    public int compareTo(MunicipalityNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
