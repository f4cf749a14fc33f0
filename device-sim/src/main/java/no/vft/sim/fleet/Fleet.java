package no.vft.sim.fleet;

import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import no.vft.api.id.DeviceId;
import no.vft.sim.ledger.ReceiptLedger;

/**
 * Devices that share a broker, a ledger and their figures. Ten thousand of them fit in a heap of 1 GB: all connections
 * share a few event-loop threads. Thread-safe.
 */
public final class Fleet implements AutoCloseable {
    /** Connections being made at one time; a broker's queue of new sockets is short. */
    private static final int CONNECTING_AT_ONCE = 200;

    private static final Duration CONNECT_ALL_LIMIT = Duration.ofMinutes(3);
    private static final Duration GOODBYE_LIMIT = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final FleetContext context;
    private final List<SimulatedDevice> devices;

    /** Nothing is connected yet. The ledger stays the caller's to close, after the fleet. */
    public Fleet(FleetSettings settings, List<DeviceId> ids, ReceiptLedger ledger) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a fleet has at least one device");
        }
        this.context = new FleetContext(settings, ledger);
        this.devices = ids.stream().map(id -> new SimulatedDevice(id, context)).toList();
    }

    /** In the order of the ids. */
    public List<SimulatedDevice> devices() {
        return devices;
    }

    public FleetFigures.Snapshot figures() {
        return context.figures().snapshot();
    }

    /** Where the receipts go. */
    public ReceiptLedger ledger() {
        return context.ledger();
    }

    /**
     * Connects every device, a bounded number at one time, and returns when all are online.
     *
     * @throws BrokerUnreachable when the first device cannot connect, or not all are online within three minutes
     */
    public void connect() throws InterruptedException {
        connectFirst();
        Semaphore places = new Semaphore(CONNECTING_AT_ONCE);
        for (SimulatedDevice device : devices.subList(1, devices.size())) {
            places.acquire();
            device.connect().whenComplete((online, fault) -> places.release());
        }
        awaitAllOnline();
    }

    /** Every device leaves the broker; alarms without receipt are kept. */
    public void disconnect() throws InterruptedException {
        await(devices.stream().map(SimulatedDevice::disconnect).toList(), GOODBYE_LIMIT);
    }

    /** Every device connects again at the same moment, as after a power cut; returns at once. */
    public void connectAllAtOnce() {
        devices.forEach(SimulatedDevice::connect);
    }

    /** @throws BrokerUnreachable when not all are online within three minutes */
    public void awaitAllOnline() throws InterruptedException {
        if (!await(() -> context.figures().online.sum() >= devices.size(), CONNECT_ALL_LIMIT)) {
            throw new BrokerUnreachable("Only %d of %d devices could connect to %s."
                    .formatted(
                            context.figures().online.sum(),
                            devices.size(),
                            context.settings().broker()));
        }
    }

    /** Waits until every press has its receipt; false when the limit came first. */
    public boolean awaitReceipts(Duration limit) throws InterruptedException {
        return await(() -> context.figures().unreceipted() == 0, limit);
    }

    /** Waits for something about the figures; false when the limit came first. */
    public boolean awaitFigures(Predicate<FleetFigures.Snapshot> condition, Duration limit)
            throws InterruptedException {
        return await(() -> condition.test(figures()), limit);
    }

    /** Heartbeats on every device. */
    public void startHeartbeats(Duration interval) {
        devices.forEach(device -> device.startHeartbeats(interval));
    }

    @Override
    public void close() {
        context.close();
        try {
            disconnect();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void connectFirst() throws InterruptedException {
        SimulatedDevice first = devices.getFirst();
        try {
            first.connect().get(2 * FleetSettings.CONNECT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | CompletionException fault) {
            throw unreachable(first, fault.getCause() == null ? fault : fault.getCause());
        } catch (TimeoutException fault) {
            throw unreachable(first, fault);
        }
    }

    private BrokerUnreachable unreachable(SimulatedDevice device, Throwable fault) {
        first().disconnect();
        BrokerAddress broker = context.settings().broker();
        if (fault instanceof Mqtt5ConnAckException refused) {
            return new BrokerUnreachable(
                    "The broker %s turns the device %s away: %s."
                            .formatted(
                                    broker,
                                    device.id(),
                                    refused.getMqttMessage().getReasonCode()),
                    fault);
        }
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return new BrokerUnreachable(
                "The broker %s cannot be reached (%s)."
                        .formatted(
                                broker,
                                root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage()),
                fault);
    }

    private SimulatedDevice first() {
        return devices.getFirst();
    }

    private static void await(List<CompletableFuture<Void>> all, Duration limit) throws InterruptedException {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException tooSlow) {
            // A goodbye is a courtesy: the broker notices a closed socket as well.
            return;
        }
    }

    private static boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return true;
    }
}
