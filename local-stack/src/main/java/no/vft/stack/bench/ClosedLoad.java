package no.vft.stack.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import no.vft.sim.fleet.Fleet;
import no.vft.sim.fleet.Press;
import no.vft.sim.fleet.SimulatedDevice;

/**
 * As much as the platform takes: each device presses again as soon as it holds the receipt, so that the load follows
 * the
 * platform's pace and nothing is ever sent twice.
 */
final class ClosedLoad {
    private final Fleet fleet;
    private final int inFlightPerDevice;
    private final AtomicLong receipted = new AtomicLong();

    ClosedLoad(Fleet fleet, int inFlightPerDevice) {
        this.fleet = fleet;
        this.inFlightPerDevice = inFlightPerDevice;
    }

    /** Receipts for each second, measured for that long after a warm-up. */
    double run(Duration warmUp, Duration measured) throws InterruptedException {
        var end = System.nanoTime() + warmUp.plus(measured).toNanos();
        for (SimulatedDevice device : fleet.devices()) {
            for (int number = 0; number < inFlightPerDevice; number++) {
                pressUntil(device, end);
            }
        }
        Thread.sleep(warmUp);
        var before = receipted.get();
        var start = System.nanoTime();
        Thread.sleep(measured);
        var rate = (receipted.get() - before) / ((System.nanoTime() - start) / 1e9);
        fleet.awaitReceipts(Duration.ofSeconds(30));
        return rate;
    }

    private void pressUntil(SimulatedDevice device, long end) {
        device.press(Press.button()).thenRun(() -> {
            receipted.incrementAndGet();
            if (System.nanoTime() - end < 0) {
                pressUntil(device, end);
            }
        });
    }
}
