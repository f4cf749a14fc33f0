package no.vft.api.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a device was, WGS 84.
 *
 * @param lat degrees north, −90 to 90
 * @param lon degrees east, −180 to 180
 * @param accuracyMeters radius within which the device is with about 68 % probability, not negative
 * @param at when the position was taken, by the device's clock
 * @throws IllegalArgumentException from the constructor outside these ranges
 */
public record Position(
        double lat,
        double lon,
        @Nullable Double accuracyMeters,
        @Nullable Instant at) {
    public Position {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("position: lat is −90 to 90 and lon −180 to 180");
        }
        if (accuracyMeters != null && !(accuracyMeters >= 0)) {
            throw new IllegalArgumentException("position: accuracyMeters is not negative");
        }
    }
}
