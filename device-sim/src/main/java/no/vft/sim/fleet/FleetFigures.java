package no.vft.sim.fleet;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What a fleet has counted so far. Counters only grow. Thread-safe. */
public final class FleetFigures {
    private static final int DIGITS = 3;

    final LongAdder online = new LongAdder();
    final LongAdder connectionsLost = new LongAdder();
    final LongAdder connectionsRefused = new LongAdder();
    final LongAdder pressed = new LongAdder();
    final LongAdder transmissions = new LongAdder();
    final LongAdder resends = new LongAdder();
    final LongAdder lostInTheAir = new LongAdder();
    final LongAdder receipted = new LongAdder();
    final LongAdder receiptsNew = new LongAdder();
    final LongAdder receiptsDuplicate = new LongAdder();
    final LongAdder receiptsUnreadable = new LongAdder();
    final LongAdder receiptsUnintelligible = new LongAdder();
    final LongAdder answered = new LongAdder();
    final LongAdder closed = new LongAdder();
    final LongAdder heartbeats = new LongAdder();
    final LongAdder commands = new LongAdder();
    private final Histogram pressToReceiptMicros = new ConcurrentHistogram(DIGITS);

    void receiptedAfter(long nanos) {
        receipted.increment();
        pressToReceiptMicros.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    /** Receipts are read first: a press between the two reads can only make the result too large. */
    long unreceipted() {
        long done = receipted.sum();
        return pressed.sum() - done;
    }

    /** The figures now; not one instant for all of them, since devices go on meanwhile. */
    public Snapshot snapshot() {
        return new Snapshot(
                online.sum(),
                connectionsLost.sum(),
                connectionsRefused.sum(),
                pressed.sum(),
                transmissions.sum(),
                resends.sum(),
                lostInTheAir.sum(),
                receipted.sum(),
                receiptsNew.sum(),
                receiptsDuplicate.sum(),
                receiptsUnreadable.sum(),
                receiptsUnintelligible.sum(),
                answered.sum(),
                closed.sum(),
                heartbeats.sum(),
                commands.sum(),
                percentile(50),
                percentile(95),
                percentile(99),
                percentile(100));
    }

    private Duration percentile(double percent) {
        return Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos(pressToReceiptMicros.getValueAtPercentile(percent)));
    }

    /**
     * Figures of one moment; the durations are from press to receipt.
     *
     * @param online devices connected now
     * @param transmissions of alarms, resends included, also those lost in the air
     * @param receipted presses with a RECEIVED receipt, each counted once
     * @param receiptsUnintelligible payloads on the receipt topic that are no receipt
     * @param receiptsNew receipts with the outcome NEW; likewise the next two
     */
    public record Snapshot(
            long online,
            long connectionsLost,
            long connectionsRefused,
            long pressed,
            long transmissions,
            long resends,
            long lostInTheAir,
            long receipted,
            long receiptsNew,
            long receiptsDuplicate,
            long receiptsUnreadable,
            long receiptsUnintelligible,
            long answered,
            long closed,
            long heartbeats,
            long commands,
            Duration p50,
            Duration p95,
            Duration p99,
            Duration max) {
        /** Presses that still wait for their receipt. */
        public long unreceipted() {
            return pressed - receipted;
        }
    }
}
