package no.vft.ingest.status;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import no.vft.api.device.DeviceTopic;
import no.vft.api.id.DeviceId;
import no.vft.ingest.mqtt.StatusReceiver;
import no.vft.ingest.schema.Schema;
import org.springframework.stereotype.Component;

/**
 * Heartbeats on their way to the database: the newest of each device, never more than a fixed number, apart from the
 * alarms. A heartbeat is acknowledged before it is stored; the next one makes up for one that is lost. Thread-safe.
 */
@Component
class Heartbeats implements StatusReceiver {
    private final StatusSettings settings;
    private final DeviceStatuses statuses;
    private final Schema schema;
    private final Counter received;
    private final Counter dropped;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<DeviceId, byte[]> waiting = new LinkedHashMap<>();

    Heartbeats(StatusSettings settings, DeviceStatuses statuses, Schema schema, MeterRegistry registry) {
        this.settings = settings;
        this.statuses = statuses;
        this.schema = schema;
        this.received = Counter.builder("status.messages")
                .description("Heartbeats that arrived")
                .register(registry);
        this.dropped = Counter.builder("status.dropped")
                .description("Heartbeats dropped: no possible device, or too many waited")
                .register(registry);
    }

    @Override
    public void receive(String topic, byte[] payload) {
        received.increment();
        var device = DeviceTopic.deviceIn(topic);
        if (device.isEmpty()) {
            dropped.increment();
            return;
        }
        lock.lock();
        try {
            if (waiting.remove(device.get()) == null && waiting.size() >= settings.capacity()) {
                waiting.pollFirstEntry();
                dropped.increment();
            }
            waiting.put(device.get(), payload);
        } finally {
            lock.unlock();
        }
    }

    /** Stores what waits, after a pause in which more may come. */
    void storeWaiting() throws InterruptedException {
        schema.awaitReady();
        Thread.sleep(settings.storeEvery());
        for (var batch = take(); !batch.isEmpty(); batch = take()) {
            try {
                statuses.store(batch);
            } catch (RuntimeException e) {
                giveBack(batch);
                throw e;
            }
        }
    }

    private List<Map.Entry<DeviceId, byte[]>> take() {
        lock.lock();
        try {
            var batch = new ArrayList<Map.Entry<DeviceId, byte[]>>();
            while (batch.size() < settings.batchSize() && !waiting.isEmpty()) {
                var oldest = waiting.pollFirstEntry();
                batch.add(Map.entry(oldest.getKey(), oldest.getValue()));
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** For the next try, except where a newer heartbeat has come meanwhile. */
    private void giveBack(List<Map.Entry<DeviceId, byte[]>> batch) {
        lock.lock();
        try {
            batch.forEach(entry -> {
                if (waiting.containsKey(entry.getKey())) {
                    return;
                }
                if (waiting.size() < settings.capacity()) {
                    waiting.put(entry.getKey(), entry.getValue());
                } else {
                    dropped.increment();
                }
            });
        } finally {
            lock.unlock();
        }
    }
}
