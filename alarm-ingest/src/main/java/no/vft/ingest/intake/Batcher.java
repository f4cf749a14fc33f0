package no.vft.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import no.vft.ingest.decode.Decoder;
import no.vft.ingest.mqtt.AlarmReceiver;
import no.vft.ingest.mqtt.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gathers messages into batches, makes each durable, and only then acknowledges it to the broker and tells the
 * listeners.
 * A message is in the queue, in the one batch under way, or committed; there is no fourth place to lose it in.
 */
@Component
class Batcher implements AlarmReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(Batcher.class);

    private final BlockingQueue<Incoming> queue;
    private final IntakeSettings settings;
    private final Decoder decoder;
    private final EventIds eventIds;
    private final DurableStore store;
    private final List<CommitListener> listeners;

    Batcher(
            IntakeSettings settings,
            Decoder decoder,
            EventIds eventIds,
            DurableStore store,
            List<CommitListener> listeners,
            IntakeMetrics metrics) {
        this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
        this.settings = settings;
        this.decoder = decoder;
        this.eventIds = eventIds;
        this.store = store;
        this.listeners = List.copyOf(listeners);
        metrics.watchQueue(queue);
    }

    @Override
    public void receive(Incoming message) throws InterruptedException {
        queue.put(message);
    }

    /** Takes the next batch all the way; waits for the first message. */
    void handleNext() throws InterruptedException {
        var messages = gather();
        var batch = new Batch(messages.stream().map(this::read).toList());
        var events = store.store(batch);
        messages.forEach(message -> message.acknowledgement().run());
        listeners.forEach(listener -> tell(listener, events));
    }

    private Transmission read(Incoming message) {
        return new Transmission(eventIds.next(), decoder.decode(message.topic(), message.payload()), message.payload());
    }

    private List<Incoming> gather() throws InterruptedException {
        var messages = new ArrayList<Incoming>(settings.batchSize());
        messages.add(queue.take());
        var deadline = System.nanoTime() + settings.linger().toNanos();
        while (messages.size() < settings.batchSize()) {
            if (queue.drainTo(messages, settings.batchSize() - messages.size()) > 0) {
                continue;
            }
            var next = queue.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            messages.add(next);
        }
        return messages;
    }

    /** The batch is durable whatever a listener does: its failure must not keep the others from hearing of it. */
    private static void tell(CommitListener listener, List<StoredEvent> events) {
        try {
            listener.committed(events);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("a listener to the intake log failed");
        }
    }
}
