package no.vft.response.alarm;

/** Where the work on an alarm stands. Breach, level and the device's condition are facts beside it, never states. */
public enum AlarmState {
    /** It rings: nobody owns it. */
    WAITING,
    /** An operator owns it and has not spoken with the person yet. */
    CLAIMED,
    /** The owner has confirmed speech, or assessed the card without it. */
    ANSWERED,
    /** It waits for a limited time, for instance for a call back. */
    ON_HOLD,
    /** The executing service has been called out. */
    DISPATCHED,
    /** An operator has closed it with cause and outcome; the journal document is not delivered yet. */
    RESOLVED,
    /** The journal document is delivered. */
    CLOSED,
    /** A test: kept, never rung. */
    LOGGED;

    /** Whether it is work to be done: it then has exactly one next deadline. */
    public boolean isOpen() {
        return switch (this) {
            case WAITING, CLAIMED, ANSWERED, ON_HOLD, DISPATCHED -> true;
            case RESOLVED, CLOSED, LOGGED -> false;
        };
    }
}
