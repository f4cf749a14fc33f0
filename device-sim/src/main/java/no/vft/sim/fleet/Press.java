package no.vft.sim.fleet;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person or a sensor does to a device.
 *
 * @param kind any text; the platform makes UNKNOWN of what it does not know
 * @param voice a {@code tel:} or {@code sip:} URI
 * @param text free text
 * @param copies how often the first transmission goes out at once; above 1 over both channels, to try duplicates
 * @param unknown fields that no version of the contract knows
 */
public record Press(
        String kind, @Nullable String voice, @Nullable String text, int copies, Map<String, Object> unknown) {
    public Press {
        if (copies < 1) {
            throw new IllegalArgumentException("copies: at least 1");
        }
        unknown = Map.copyOf(unknown);
    }

    /** A plain alarm of that kind. */
    public static Press of(String kind) {
        return new Press(kind, null, null, 1, Map.of());
    }

    /** The button on the wrist. */
    public static Press button() {
        return of("SAFETY_BUTTON");
    }
}
