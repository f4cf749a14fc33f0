package no.vft.sim.radio;

import java.time.Duration;

/** What becomes of one message in the air. */
public sealed interface Passage {
    /** It arrives after that time. */
    record Arrives(Duration after) implements Passage {}

    /** It is lost on the way. */
    record Lost() implements Passage {}

    /** It is never sent: there is no network here now. */
    record NoCoverage() implements Passage {}
}
