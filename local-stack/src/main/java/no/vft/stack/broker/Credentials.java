package no.vft.stack.broker;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who may log in by password: the service {@value #SERVICE} with its own, and every device with the one that is derived
 * from its id, so that the broker keeps no list.
 */
public record Credentials(String deviceSecret, String servicePassword) {
    /** The service that reads what devices say; no device may be called so. */
    public static final String SERVICE = "alarm-ingest";

    /** Base64 for URLs, without padding, of HMAC-SHA256(secret, device id). */
    String devicePassword(String deviceId) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(deviceSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var bytes = mac.doFinal(deviceId.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** Whether the password is the user's, in a time that does not depend on where they differ. */
    boolean areRight(String user, String password) {
        var expected = user.equals(SERVICE) ? servicePassword : devicePassword(user);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
