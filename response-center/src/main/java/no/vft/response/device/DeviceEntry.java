package no.vft.response.device;

import no.vft.api.id.DeviceId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of a device.
 *
 * @param recipientId whose it is; null for a device on the shelf
 * @param riskLevel the person's risk, 0 ordinary to 2 highest; 0 when the device belongs to nobody
 * @param voiceUri where to call the person: {@code tel:} or {@code sip:}
 * @param place where in the home it stands, as the operator reads it
 */
public record DeviceEntry(
        DeviceId deviceId,
        MunicipalityNumber municipalityNumber,
        @Nullable RecipientId recipientId,
        int riskLevel,
        @Nullable String voiceUri,
        @Nullable String make,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable String place) {}
