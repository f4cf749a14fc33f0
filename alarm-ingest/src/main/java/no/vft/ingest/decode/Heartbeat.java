package no.vft.ingest.decode;

import no.vft.api.WireJson;
import no.vft.api.device.AlarmMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The facts of a status message that are kept in columns. A heartbeat that cannot be read still proves that the device
 * lives, so that there is always one; every fact is null when it is not known.
 *
 * @param readable whether the payload was a JSON object of a permitted size
 */
public record Heartbeat(
        boolean readable,
        @Nullable Integer batteryPercent,
        @Nullable Boolean mainsPower,
        @Nullable Integer heartbeatSeconds,
        @Nullable String firmware) {
    private static final int MAX_FIRMWARE_LENGTH = 100;
    private static final int SECONDS_OF_A_WEEK = 7 * 24 * 3_600;
    private static final Heartbeat BARE = new Heartbeat(false, null, null, null, null);

    /** What the payload says; never throws. */
    public static Heartbeat in(byte[] payload) {
        if (payload.length == 0 || payload.length > AlarmMessage.MAX_BYTES) {
            return BARE;
        }
        try {
            var tree = WireJson.mapper().readTree(payload);
            if (!tree.isObject()) {
                return BARE;
            }
            var fields = new Fields(tree);
            var firmware = fields.text("firmware");
            return new Heartbeat(
                    true,
                    fields.integer("batteryPercent", 0, 100),
                    fields.flag("mainsPower"),
                    fields.integer("heartbeatSeconds", 1, SECONDS_OF_A_WEEK),
                    firmware == null || firmware.length() > MAX_FIRMWARE_LENGTH ? null : firmware);
        } catch (JacksonException e) {
            return BARE;
        }
    }
}
