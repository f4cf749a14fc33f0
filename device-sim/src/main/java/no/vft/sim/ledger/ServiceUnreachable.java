package no.vft.sim.ledger;

import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** A service that the ledger check needs does not answer, or refuses; the message is one sentence for a person. */
public final class ServiceUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServiceUnreachable(String service, RestClientException cause) {
        super("The ledger check could not ask " + service + ": " + reason(cause) + ".", cause);
    }

    private static String reason(RestClientException cause) {
        return switch (cause) {
            case RestClientResponseException refused -> "it answers " + refused.getStatusCode();
            case ResourceAccessException absent -> "it cannot be reached";
            case RestClientException other -> "its answer cannot be read";
        };
    }
}
