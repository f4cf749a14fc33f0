package no.vft.ingest.mqtt;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.vft.api.device.DeviceTopic;

/** The connections to the broker, as the rest of the service sees them. Thread-safe. */
public final class Broker {
    private final List<Link> alarms;
    private final Link status;
    private final List<Link> receipts;

    Broker(List<Link> alarms, Link status, List<Link> receipts) {
        this.alarms = List.copyOf(alarms);
        this.status = status;
        this.receipts = List.copyOf(receipts);
    }

    /**
     * Publishes at QoS 1, messages of one topic in the order of the calls. Waits at most {@code timeout} for a
     * connection
     * and as long for room; the answer fails when there was none, or when the broker's word did not come.
     */
    public CompletableFuture<Void> publish(DeviceTopic topic, byte[] payload, Duration timeout)
            throws InterruptedException {
        var link = receipts.get(Math.floorMod(topic.device().hashCode(), receipts.size()));
        var connection = link.awaitConnection(timeout);
        return connection.isPresent()
                ? connection.get().publish(topic.name(), payload, timeout)
                : CompletableFuture.failedFuture(new IllegalStateException("there is no connection to the broker"));
    }

    /**
     * Stops taking alarms by leaving the broker, which delivers what was not acknowledged to another instance, or again
     * to this one when it is back. MQTT 5 resends an unacknowledged message only on a new connection (section 4.4).
     */
    public void suspendAlarms() {
        alarms.forEach(Link::suspend);
    }

    /** Takes alarms again. Harmless when they were not suspended. */
    public void resumeAlarms() {
        alarms.forEach(Link::resume);
    }

    /** Whether every connection is up. */
    public boolean isUp() {
        return links().allMatch(Link::isUp);
    }

    long connectionsUp() {
        return links().filter(Link::isUp).count();
    }

    Stream<Link> links() {
        return Stream.of(alarms.stream(), Stream.of(status), receipts.stream()).flatMap(link -> link);
    }
}
