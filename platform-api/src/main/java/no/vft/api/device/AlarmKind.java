package no.vft.api.device;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;

/**
 * What kind of alarm a device raises. Semantics follow SCAIP device types and status codes, so that another intake can
 * map to the same list. A kind that the platform does not know becomes {@link #UNKNOWN} and still rings.
 */
public enum AlarmKind {
    SAFETY_BUTTON,
    FALL,
    SMOKE,
    CO,
    HEAT,
    EPILEPSY,
    DOOR_OPEN,
    LEFT_HOME,
    INACTIVITY,
    BED_EXIT,
    GEOFENCE,
    PILL_NOT_TAKEN,
    FLOOD,
    BATTERY_LOW,
    POWER_FAIL,
    LINK_LOST,
    OFFLINE,
    TAMPER,
    /** A test by the user, the technician or the device itself: logged, never in the queue. */
    TEST,
    /** The person or the device takes an alarm back: shown on the open alarm, which it never closes. */
    CANCEL,
    /** Anything else: rings as a safety alarm does. */
    UNKNOWN;

    /** The kind with that name in any case, else {@link #UNKNOWN}. */
    @JsonCreator
    public static AlarmKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
