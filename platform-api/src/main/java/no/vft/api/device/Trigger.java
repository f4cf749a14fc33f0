package no.vft.api.device;

import org.jspecify.annotations.Nullable;

/**
 * The accessory that set an alarm off.
 *
 * @param type "PENDANT", "FALL_DETECTOR" …, as the device names it
 * @param id the accessory's own id
 * @param batteryPercent 0 to 100
 */
public record Trigger(
        @Nullable String type,
        @Nullable String id,
        @Nullable Integer batteryPercent) {}
