package no.vft.stack.identity;

import java.util.List;
import no.vft.stack.folder.Secrets;

/**
 * What the identity provider needs to know.
 *
 * @param port where it listens, on loopback
 * @param application the address of the dashboard, where a log-in without a request of its own ends up
 * @param redirects where the dashboard takes its authorization codes
 */
public record IdentitySettings(int port, String application, List<String> redirects, Secrets secrets) {
    /** The issuer as it stands in every token. */
    public String issuer() {
        return issuer(port);
    }

    /** The issuer of the identity provider on that port. */
    public static String issuer(int port) {
        return "http://localhost:" + port;
    }

    /** The name of the secret of a client. */
    public static String secretOf(String clientId) {
        return "client-" + clientId;
    }

    String clientSecret(String clientId) {
        return secrets.value(secretOf(clientId));
    }
}
