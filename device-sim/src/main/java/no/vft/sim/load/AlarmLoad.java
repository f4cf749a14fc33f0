package no.vft.sim.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import no.vft.sim.fleet.Fleet;
import no.vft.sim.fleet.Press;
import no.vft.sim.fleet.SimulatedDevice;
import no.vft.sim.ledger.LedgerCheck;
import no.vft.sim.ledger.ReceiptLedger;

/**
 * Raises alarms on the devices of a connected fleet, in turn. An open load: presses come when they are due, however
 * slow
 * the platform is, so that a stall shows in the figures. Call from one thread.
 */
public final class AlarmLoad {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Fleet fleet;
    private final Press press;

    public AlarmLoad(Fleet fleet, Press press) {
        this.fleet = fleet;
        this.press = press;
    }

    /**
     * A steady rate.
     *
     * @param perSecond presses each second over the whole fleet
     * @param pressing for how long
     * @param patience how long to wait for the last receipts after that
     */
    public LoadResult steady(int perSecond, Duration pressing, Duration patience) throws InterruptedException {
        if (perSecond < 1) {
            throw new IllegalArgumentException("rate: at least 1 alarm a second");
        }
        List<SimulatedDevice> devices = fleet.devices();
        long started = System.nanoTime();
        long total = Math.round(perSecond * (pressing.toNanos() / (double) NANOS_PER_SECOND));
        for (long number = 0; number < total; number++) {
            waitUntil(started + number * NANOS_PER_SECOND / perSecond);
            devices.get((int) (number % devices.size())).press(press);
        }
        return finish(started, patience);
    }

    /**
     * The network returns: every device leaves the broker, presses in vain, and all connect again at the same moment.
     * The duration counts from that moment.
     */
    public LoadResult storm(Duration patience) throws InterruptedException {
        fleet.disconnect();
        fleet.devices().forEach(device -> device.press(press));
        long started = System.nanoTime();
        fleet.connectAllAtOnce();
        return finish(started, patience);
    }

    /** Compares what the fleet's devices hold with the platform, waiting at most {@code settle} for the hand-over. */
    public LoadResult checked(LoadResult result, LedgerCheck check, Duration settle) {
        try {
            return result.withLedger(
                    check.compare(ReceiptLedger.read(fleet.ledger().file()), settle));
        } catch (IOException fault) {
            throw new UncheckedIOException("the ledger cannot be read back", fault);
        }
    }

    private LoadResult finish(long started, Duration patience) throws InterruptedException {
        fleet.awaitReceipts(patience);
        return new LoadResult(fleet.figures(), Duration.ofNanos(System.nanoTime() - started), null);
    }

    private static void waitUntil(long nanos) throws InterruptedException {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException("the load was stopped");
            }
        }
    }
}
