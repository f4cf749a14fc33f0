package no.vft.ingest.intake;

import java.time.Instant;
import java.util.Comparator;
import no.vft.api.id.EventId;
import no.vft.ingest.decode.Decoded;
import org.jspecify.annotations.Nullable;

/** One message on its way into the intake log. */
record Transmission(EventId eventId, Decoded decoded, byte[] payload) {
    /**
     * Stands before the event id where an unreadable payload has no reference to be known by. No reference can begin
     * with
     * it, so that an unreadable payload is always an event of its own and rings again.
     */
    static final String OWN_KEY = "~";

    /** What makes two transmissions the same press. */
    record Key(String source, String ref) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::source).thenComparing(Key::ref);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    Key key() {
        return switch (decoded) {
            case Decoded.Readable readable ->
                new Key(readable.source(), readable.message().ref());
            case Decoded.Unreadable unreadable -> new Key(unreadable.source(), OWN_KEY + eventId);
        };
    }

    @Nullable
    String deviceRef() {
        return switch (decoded) {
            case Decoded.Readable readable -> readable.message().ref();
            case Decoded.Unreadable unreadable -> unreadable.foundRef();
        };
    }

    /** When the device says that it happened; null when it does not. */
    @Nullable
    Instant occurredAt() {
        return decoded instanceof Decoded.Readable readable ? readable.message().occurredAt() : null;
    }

    @Nullable
    String foundRef() {
        return decoded instanceof Decoded.Unreadable unreadable ? unreadable.foundRef() : null;
    }

    @Nullable
    String unreadableBecause() {
        return decoded instanceof Decoded.Unreadable unreadable ? unreadable.because() : null;
    }
}
