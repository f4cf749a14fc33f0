package no.vft.stack.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import no.vft.sim.identity.DeviceSecret;

/**
 * Who may log in by password: the service {@value #SERVICE} with its own, and every device with the one that is derived
 * from its id, so that the broker keeps no list.
 */
public record Credentials(DeviceSecret devices, String servicePassword) {
    /** The service that reads what devices say; no device may be called so. */
    public static final String SERVICE = "alarm-ingest";

    /** Whether the password is the user's, in a time that does not depend on where they differ. */
    boolean areRight(String user, String password) {
        var expected = user.equals(SERVICE) ? servicePassword : devices.passwordFor(user);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
