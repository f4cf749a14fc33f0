package no.vft.ingest.receipt;

import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import no.vft.api.device.Receipt;
import no.vft.ingest.intake.CommitListener;
import no.vft.ingest.intake.StoredEvent;
import no.vft.ingest.mqtt.Broker;
import org.springframework.stereotype.Component;

/**
 * Tells devices that their alarms are committed. Never holds the intake up: when the broker does not keep pace, the
 * oldest receipt is dropped; its device resends the alarm and is told then. A receipt that fails is not lost either,
 * for
 * the same reason.
 */
@Component
class ReceivedReceipts implements CommitListener {
    private final LinkedBlockingDeque<AddressedReceipt> queue;
    private final ReceiptSettings settings;
    private final Broker broker;
    private final ReceiptMetrics metrics;

    ReceivedReceipts(ReceiptSettings settings, Broker broker, ReceiptMetrics metrics) {
        this.queue = new LinkedBlockingDeque<>(settings.queueCapacity());
        this.settings = settings;
        this.broker = broker;
        this.metrics = metrics;
        metrics.watchQueue(queue);
    }

    @Override
    public void committed(List<StoredEvent> events) {
        for (var event : events) {
            if (event.deviceId() != null) {
                var receipt = new Receipt(event.ref(), Receipt.Stage.RECEIVED, event.outcome(), event.acceptedAt());
                enqueue(new AddressedReceipt(event.deviceId(), receipt));
            }
        }
    }

    private void enqueue(AddressedReceipt receipt) {
        while (!queue.offerLast(receipt)) {
            if (queue.pollFirst() != null) {
                metrics.dropped();
            }
        }
    }

    /** Sends the next receipt; waits for one, and for the broker to take it in. */
    void sendNext() throws InterruptedException {
        var next = queue.takeFirst();
        broker.publish(next.topic(), next.payload(), settings.publishTimeout()).whenComplete((done, failure) -> {
            if (failure == null) {
                metrics.sent(Receipt.Stage.RECEIVED);
            } else {
                metrics.failed();
            }
        });
    }
}
