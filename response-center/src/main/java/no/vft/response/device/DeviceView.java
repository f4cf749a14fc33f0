package no.vft.response.device;

import java.util.List;
import no.vft.api.id.DeviceId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.jspecify.annotations.Nullable;

/** A device as the registry's API shows it. */
record DeviceView(
        DeviceId deviceId,
        MunicipalityNumber municipalityNumber,
        @Nullable RecipientId recipientId,
        @Nullable String make,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable String voiceUri,
        @Nullable String place,
        int version) {

    /** @param next the value of {@code after} for the next page, null on the last */
    record Page(List<DeviceView> devices, @Nullable DeviceId next) {}
}
