package no.vft.ingest.intake;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import no.vft.api.id.EventId;
import org.springframework.stereotype.Component;

/**
 * New event ids: UUID version 7 (<a href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">RFC 9562</a>),
 * which grow with time, so that the index on them grows at its end.
 */
@Component
final class EventIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private final InstantSource clock;
    private final RandomGenerator chance;

    EventIds(InstantSource clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    EventId next() {
        var high = clock.millis() << 16 | VERSION_7 | chance.nextLong() & 0xFFF;
        return new EventId(new UUID(high, chance.nextLong() & VARIANT_MASK | VARIANT));
    }
}
