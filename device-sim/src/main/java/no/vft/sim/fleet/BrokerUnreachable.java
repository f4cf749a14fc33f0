package no.vft.sim.fleet;

/** The broker does not answer or turns the device away; the message is one sentence for a person. */
public final class BrokerUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerUnreachable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    BrokerUnreachable(String sentence) {
        super(sentence);
    }
}
