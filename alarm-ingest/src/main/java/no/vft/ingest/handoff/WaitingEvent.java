package no.vft.ingest.handoff;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import no.vft.api.device.AlarmKind;
import no.vft.api.device.AlarmMessage;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.handoff.IntakeEvent.Form;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import no.vft.ingest.decode.Decoded;
import no.vft.ingest.decode.Decoder;
import org.jspecify.annotations.Nullable;

/**
 * A row of the intake log that response-center has not taken yet.
 *
 * @param unreadableBecause why it could not be read; null when it could
 */
record WaitingEvent(
        EventId eventId,
        String source,
        Instant acceptedAt,
        @Nullable String unreadableBecause,
        byte[] payload) {
    static final String REFUSED = "The response centre refused the alarm as it was sent.";

    /** What is handed on of a payload; the whole of it stays in the intake log. */
    private static final int MAX_RAW_BYTES = AlarmMessage.MAX_BYTES;

    /** The event as it goes over the wire. The payload is read again: what was stored is the only truth. */
    IntakeEvent toIntakeEvent(Decoder decoder) {
        if (unreadableBecause != null) {
            return asUnreadable(unreadableBecause);
        }
        return switch (decoder.decodeFrom(source, payload)) {
            case Decoded.Readable readable -> asAlarm(readable.message());
            case Decoded.Unreadable unreadable -> asUnreadable(unreadable.because());
        };
    }

    private IntakeEvent asAlarm(AlarmMessage message) {
        var kind = message.kindOrUnknown();
        return new IntakeEvent(
                eventId,
                source,
                DeviceId.find(source).orElse(null),
                Form.ALARM,
                message.ref(),
                kind,
                kind == AlarmKind.UNKNOWN ? message.kind() : null,
                acceptedAt,
                message.occurredAt(),
                message.attempt(),
                message.trigger(),
                message.location(),
                message.position(),
                message.channel(),
                message.voice(),
                message.text(),
                null,
                null);
    }

    /** The event with nothing but where it came from and its bytes: what an operator can be shown in any case. */
    IntakeEvent asUnreadable(String because) {
        var raw = payload.length <= MAX_RAW_BYTES ? payload : Arrays.copyOf(payload, MAX_RAW_BYTES);
        return new IntakeEvent(
                eventId,
                source,
                DeviceId.find(source).orElse(null),
                Form.UNREADABLE,
                null,
                AlarmKind.UNKNOWN,
                null,
                acceptedAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Base64.getEncoder().encodeToString(raw),
                because);
    }
}
