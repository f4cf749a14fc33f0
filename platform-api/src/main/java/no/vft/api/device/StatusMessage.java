package no.vft.api.device;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heartbeat on {@code vft/v1/d/{id}/status}.
 *
 * @param at the device's clock
 * @param batteryPercent 0 to 100
 * @param mainsPower whether the device has mains power; null when it has none by design
 * @param channels every channel the device has, with its state now
 * @param heartbeatSeconds how long until the next heartbeat is due, by the device's own setting
 */
public record StatusMessage(
        @Nullable Instant at,
        @Nullable Integer batteryPercent,
        @Nullable Boolean mainsPower,
        List<Channel> channels,
        @Nullable String firmware,
        List<Accessory> accessories,
        @Nullable Integer heartbeatSeconds) {
    public StatusMessage {
        channels = channels == null ? List.of() : List.copyOf(channels);
        accessories = accessories == null ? List.of() : List.copyOf(accessories);
    }

    /** A pendant or sensor that belongs to the device, with when it was last heard. */
    public record Accessory(
            String id,
            @Nullable String type,
            @Nullable Integer batteryPercent,
            @Nullable Instant lastHeardAt) {}
}
