package no.vft.sim.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.vft.api.id.DeviceId;

/**
 * The secret from which every device's password is derived, so that a broker for trying things out knows all passwords
 * without a list: base64url without padding of HMAC-SHA256(secret, device id). Thread-safe.
 */
public final class DeviceSecret {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private DeviceSecret(String secret) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("the secret is empty");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * The secret in that file, without white space around it.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it holds nothing
     */
    public static DeviceSecret read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    /** @throws IllegalArgumentException when there is nothing but white space */
    public static DeviceSecret of(String secret) {
        return new DeviceSecret(secret.strip());
    }

    /** The password with which that device logs in at the broker; its user name is its id. */
    public String passwordFor(DeviceId device) {
        return passwordFor(device.value());
    }

    /** The password of any other user of the broker, by the same rule. */
    public String passwordFor(String userName) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(userName.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
