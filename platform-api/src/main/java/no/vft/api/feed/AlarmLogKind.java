package no.vft.api.feed;

/** The closed list of what can happen to an alarm. Append-only facts; a new kind is a new version of the contract. */
public enum AlarmLogKind {
    /** The first event of an episode was taken in; the clock starts at the event's acceptance. */
    RAISED,
    /** A further press joined the open alarm. */
    PRESSED_AGAIN,
    /** A test was logged without ringing. */
    TEST_LOGGED,
    /** The device or the person took the alarm back; it stays open until an operator closes it. */
    CANCELLED_BY_DEVICE,
    /** The next step of the ringing ladder: all operators, supervisor and partner centre, on-call. */
    ESCALATED,
    /** 60 seconds passed without an answer. */
    BREACHED,
    /** It is still unanswered after the breach and rings on. */
    REMINDED,
    CLAIMED,
    RELEASED,
    /** The owner's browser no longer renewed the claim; it rings again. */
    CLAIM_LOST,
    /** Speech confirmed, or the card assessed without speech: the clock stops. */
    ANSWERED,
    /** The owner has seen the further presses. */
    PRESS_SEEN,
    HELD,
    HOLD_EXPIRED,
    DISPATCHED,
    CALL_OUT_ACCEPTED,
    CALL_OUT_ON_THE_WAY,
    CALL_OUT_ON_SITE,
    CALL_OUT_CANCELLED,
    /** The executing service did not accept, or did not arrive, in time; it rings again at the centre. */
    CALL_OUT_OVERDUE,
    NOTED,
    RESOLVED,
    /** The journal document is delivered. */
    CLOSED
}
