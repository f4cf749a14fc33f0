package no.vft.sim.load;

import java.time.Duration;
import no.vft.sim.fleet.FleetFigures;
import no.vft.sim.ledger.LedgerReport;
import org.jspecify.annotations.Nullable;

/**
 * What a load did.
 *
 * @param duration from the first press to the last receipt, or to the end of the waiting
 * @param ledger what the platform holds of it; null when nobody asked
 */
public record LoadResult(
        FleetFigures.Snapshot figures,
        Duration duration,
        @Nullable LedgerReport ledger) {
    /** Every press is receipted, and the platform has each receipted press once. */
    public boolean isClean() {
        return figures.unreceipted() == 0 && (ledger == null || ledger.isClean());
    }

    /** The same with what the platform holds. */
    public LoadResult withLedger(LedgerReport checked) {
        return new LoadResult(figures, duration, checked);
    }

    /** Receipted presses for each second of the duration. */
    public double receiptedPerSecond() {
        return figures.receipted() / Math.max(1e-9, duration.toNanos() / 1e9);
    }
}
