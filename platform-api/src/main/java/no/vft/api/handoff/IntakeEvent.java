package no.vft.api.handoff;

import java.time.Instant;
import no.vft.api.device.AlarmKind;
import no.vft.api.device.Channel;
import no.vft.api.device.Position;
import no.vft.api.device.Trigger;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import org.jspecify.annotations.Nullable;

/**
 * One thing a device said, as alarm-ingest committed it. Readable or not, it must become something an operator can see.
 *
 * @param eventId the key of idempotency; the same event may be handed over any number of times
 * @param source where it came from: the topic's device segment as it stood, even when it is no valid device id; 1 to
 * 200
 *     characters
 * @param deviceId the device, null when {@code source} is no valid device id
 * @param form whether the payload could be read
 * @param ref the device's reference, null when unreadable
 * @param kind {@link AlarmKind#UNKNOWN} when unreadable or not in the list
 * @param sentKind the device's own word for the kind when the platform does not know it
 * @param acceptedAt the database server's time at the commit: the start of the 60 seconds
 * @param occurredAt the device's clock, for display only
 * @param raw the payload in Base64, only when unreadable
 * @param unreadableBecause why, in a fixed English sentence that holds nothing of the payload
 */
public record IntakeEvent(
        EventId eventId,
        String source,
        @Nullable DeviceId deviceId,
        Form form,
        @Nullable String ref,
        AlarmKind kind,
        @Nullable String sentKind,
        Instant acceptedAt,
        @Nullable Instant occurredAt,
        @Nullable Integer attempt,
        @Nullable Trigger trigger,
        @Nullable String location,
        @Nullable Position position,
        @Nullable Channel channel,
        @Nullable String voice,
        @Nullable String text,
        @Nullable String raw,
        @Nullable String unreadableBecause) {

    /** Whether the payload could be read. */
    public enum Form {
        ALARM,
        UNREADABLE
    }
}
