package no.vft.response.alarm;

import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * Where the alarms of a device belong.
 *
 * @param recipientId null when the device is in stock, or in use with nobody registered
 * @param riskLevel 0 to 2
 */
public record Origin(
        MunicipalityNumber municipality,
        @Nullable RecipientId recipientId,
        int riskLevel,
        @Nullable String voiceUri) {}
