package no.vft.response.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The database server's time, without asking it each time: the system clock plus the measured difference. While the
 * database is away the last difference is used on. Thread-safe.
 */
final class DatabaseClock implements InstantSource {
    /** What the service's health tolerates between two measurements. */
    static final Duration TOLERATED_DRIFT = Duration.ofMillis(500);
    /** After this long without a measurement the difference is no longer known. */
    static final Duration TRUSTED_FOR = Duration.ofSeconds(60);

    private final InstantSource system;
    private final Supplier<Instant> database;
    private volatile Measured measured;

    /** @param database asks the database server for its time; may throw while it is away */
    DatabaseClock(InstantSource system, Supplier<Instant> database) {
        this.system = system;
        this.database = database;
        this.measured = new Measured(Duration.ZERO, Duration.ZERO, Instant.EPOCH);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(measured.offset());
    }

    /** Compares the clocks again; half the time of the question is taken as the way of the answer. */
    void measure() {
        var before = system.instant();
        var there = database.get();
        var after = system.instant();
        var offset =
                Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), there);
        var last = measured;
        var drift = last.never() ? Duration.ZERO : offset.minus(last.offset()).abs();
        measured = new Measured(offset, drift, after);
    }

    /** What the last measurement said. */
    Measured measured() {
        return measured;
    }

    /** Whether the time given can be relied on: measured lately, and steady. */
    boolean isTrusted() {
        var last = measured;
        return !last.never()
                && last.drift().compareTo(TOLERATED_DRIFT) <= 0
                && Duration.between(last.at(), system.instant()).compareTo(TRUSTED_FOR) <= 0;
    }

    /**
     * One comparison.
     *
     * @param offset database minus system, signed
     * @param drift how far the offset had moved since the comparison before
     * @param at the system's time of it; the epoch when there was none yet
     */
    record Measured(Duration offset, Duration drift, Instant at) {
        boolean never() {
            return at.equals(Instant.EPOCH);
        }
    }
}
