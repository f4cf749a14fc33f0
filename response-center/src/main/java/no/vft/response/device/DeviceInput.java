package no.vft.response.device;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import no.vft.api.id.DeviceId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import no.vft.response.access.PlainText;
import org.jspecify.annotations.Nullable;

/** What the registry's API takes about a device. */
final class DeviceInput {
    private static final String VOICE = "tel:\\+?[0-9]{3,15}|sips?:[^\\s@\\p{Cntrl}]{1,100}@[^\\s@\\p{Cntrl}]{1,150}";
    private static final String VOICE_MESSAGE = "must be a tel: or sip: address";

    private DeviceInput() {}

    /** What both a new and a changed device say. */
    interface Unit {
        @Nullable
        RecipientId recipientId();

        @Nullable
        String make();

        @Nullable
        String model();

        @Nullable
        String serialNumber();

        @Nullable
        String voiceUri();

        @Nullable
        String place();
    }

    record Created(
            @NotNull DeviceId deviceId,
            @NotNull MunicipalityNumber municipalityNumber,
            @Nullable RecipientId recipientId,
            @Nullable @PlainText(max = 100) String make,
            @Nullable @PlainText(max = 100) String model,
            @Nullable @PlainText(max = 100) String serialNumber,

            @Nullable @Pattern(regexp = VOICE, message = VOICE_MESSAGE)
            String voiceUri,

            @Nullable @PlainText(max = 200) String place)
            implements Unit {}

    record Changed(
            @NotNull Integer version,
            @Nullable RecipientId recipientId,
            @Nullable @PlainText(max = 100) String make,
            @Nullable @PlainText(max = 100) String model,
            @Nullable @PlainText(max = 100) String serialNumber,

            @Nullable @Pattern(regexp = VOICE, message = VOICE_MESSAGE)
            String voiceUri,

            @Nullable @PlainText(max = 200) String place)
            implements Unit {}
}
