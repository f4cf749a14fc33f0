package no.vft.response.alarm;

/** How far the ringing has gone. */
public enum Level {
    ELIGIBLE,
    ALL,
    SUPERVISOR,
    ON_CALL
}
