package no.vft.response.alarm;

/** Whose work an alarm is. One device has at most one open alarm in each stream. */
public enum AlarmStream {
    /** Raised by a person or by a sensor that watches one: counts in the 60 seconds. */
    PERSON,
    /** The equipment's own trouble: its own queue, never in the figures of the answer time. */
    TECHNICAL
}
