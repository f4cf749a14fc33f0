package no.vft.api.device;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/**
 * The path a message took.
 *
 * @param rsrpDbm received signal power in dBm, about −140 (none) to −44 (beside the mast)
 */
public record Channel(
        @Nullable Bearer bearer,
        @Nullable Role role,
        @Nullable Integer rsrpDbm) {
    /** The radio or line. */
    public enum Bearer {
        LTE_M,
        NB_IOT,
        LTE,
        GSM,
        FIXED_BROADBAND,
        @JsonEnumDefaultValue
        OTHER
    }

    /** What the channel is for this device. */
    public enum Role {
        @JsonEnumDefaultValue
        PRIMARY,
        REDUNDANT
    }
}
