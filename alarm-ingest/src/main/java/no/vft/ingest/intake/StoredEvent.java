package no.vft.ingest.intake;

import java.time.Instant;
import no.vft.api.device.Receipt;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one transmission, after the commit.
 *
 * @param deviceId null when the topic names no possible device
 * @param ref the device's reference; null when none was found in an unreadable payload
 * @param acceptedAt the database's time when the event was first stored
 */
public record StoredEvent(
        EventId eventId,
        @Nullable DeviceId deviceId,
        @Nullable String ref,
        Receipt.Outcome outcome,
        Instant acceptedAt) {}
