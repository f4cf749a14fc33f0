package no.vft.sim.ledger;

/** A service that the ledger check needs does not answer, or refuses; the message is one sentence for a person. */
public final class ServiceUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServiceUnreachable(String service, Exception cause) {
        super("The ledger check could not ask " + service + ": " + cause.getMessage(), cause);
    }
}
