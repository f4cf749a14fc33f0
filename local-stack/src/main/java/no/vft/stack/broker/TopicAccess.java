package no.vft.stack.broker;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.core.security.CheckType;

/**
 * What one identity may do with an address. The broker writes the topic {@code vft/v1/d/x/alarm} as the address {@code
 * vft.v1.d.x.alarm}, and names a subscription's queue behind it, after {@code ::} or a dot.
 *
 * @param identity a device's id, or {@link Credentials#SERVICE}
 */
record TopicAccess(String identity) {
    private static final Pattern FROM_ANY_DEVICE = Pattern.compile("vft\\.v1\\.d\\.[^.]+\\.(alarm|status)");
    private static final Pattern TO_ONE_DEVICE =
            Pattern.compile("vft\\.v1\\.d\\.[A-Za-z0-9_-]{1,64}\\.(receipt|command)");
    private static final Set<String> DEVICE_WRITES = Set.of("alarm", "status");
    private static final Set<String> DEVICE_READS = Set.of("receipt", "command");

    boolean allows(CheckType check, String address) {
        return switch (check.name()) {
            case "SEND" -> mayWrite(address);
            case "CREATE_ADDRESS" -> mayWrite(address) || mayRead(address);
            case "CONSUME",
                    "BROWSE",
                    "CREATE_DURABLE_QUEUE",
                    "CREATE_NON_DURABLE_QUEUE",
                    "DELETE_DURABLE_QUEUE",
                    "DELETE_NON_DURABLE_QUEUE" -> mayRead(topicPart(address));
            default -> false;
        };
    }

    private boolean mayWrite(String address) {
        return isService() ? TO_ONE_DEVICE.matcher(address).matches() : isOwn(address, DEVICE_WRITES);
    }

    private boolean mayRead(String address) {
        return isService() ? FROM_ANY_DEVICE.matcher(address).matches() : isOwn(address, DEVICE_READS);
    }

    private boolean isOwn(String address, Set<String> branches) {
        var own = "vft.v1.d." + identity + ".";
        return address.startsWith(own) && branches.contains(address.substring(own.length()));
    }

    private boolean isService() {
        return identity.equals(Credentials.SERVICE);
    }

    private static String topicPart(String address) {
        var queue = address.indexOf("::");
        return queue < 0 ? address : address.substring(0, queue);
    }
}
