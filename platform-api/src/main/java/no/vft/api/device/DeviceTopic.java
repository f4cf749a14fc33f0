package no.vft.api.device;

import java.util.Optional;
import java.util.regex.Pattern;
import no.vft.api.id.DeviceId;

/**
 * The topic grammar {@code vft/v1/d/{device id}/{branch}}. A device writes to {@code alarm} and {@code status} and
 * reads {@code receipt} and {@code command}, each below its own id only.
 */
public record DeviceTopic(DeviceId device, Branch branch) {
    private static final String ROOT = "vft/v1/d/";
    private static final Pattern FORM = Pattern.compile("vft/v1/d/([^/]*)/([a-z]+)");

    /** The last segment of a device's topic. */
    public enum Branch {
        ALARM,
        STATUS,
        RECEIPT,
        COMMAND;

        private String segment() {
            return switch (this) {
                case ALARM -> "alarm";
                case STATUS -> "status";
                case RECEIPT -> "receipt";
                case COMMAND -> "command";
            };
        }
    }

    /** The topic as the broker knows it. */
    public String name() {
        return ROOT + device + "/" + branch.segment();
    }

    /** The filter that matches this branch of every device. */
    public static String filterForAll(Branch branch) {
        return ROOT + "+/" + branch.segment();
    }

    /** The device that the topic names; empty when the topic is none of ours or names no possible device. */
    public static Optional<DeviceId> deviceIn(String topic) {
        return segmentIn(topic).flatMap(DeviceId::find);
    }

    /** The text where the device id stands, whether or not it is a valid one; empty when the topic is none of ours. */
    public static Optional<String> segmentIn(String topic) {
        var match = FORM.matcher(topic);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
