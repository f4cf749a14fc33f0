package no.vft.sim.testkit;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import no.vft.api.WireJson;
import no.vft.api.device.AlarmMessage;
import no.vft.api.device.DeviceTopic;
import no.vft.api.device.Receipt;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import no.vft.api.ledger.IngestLedgerApi.HeldReceipt;
import no.vft.sim.fleet.BrokerAddress;

/** The platform's side in small: answers each alarm with a receipt and remembers it, once. */
public final class Peer implements AutoCloseable {
    /** The time that stands in every receipt. */
    public static final Instant RECEIPT_TIME = Instant.parse("2026-03-01T10:00:00Z");

    private final Mqtt5AsyncClient client;
    private final Map<HeldReceipt, EventId> events = new LinkedHashMap<>();
    private final List<AlarmMessage> heard = new CopyOnWriteArrayList<>();
    private final List<String> statuses = new CopyOnWriteArrayList<>();
    private final AtomicInteger unheard = new AtomicInteger();

    public Peer(BrokerAddress broker) throws Exception {
        client = MqttClient.builder()
                .useMqttVersion5()
                .identifier("peer-" + UUID.randomUUID())
                .serverHost(broker.host())
                .serverPort(broker.port())
                .buildAsync();
        client.connectWith().cleanStart(true).send().get(10, TimeUnit.SECONDS);
        subscribe(DeviceTopic.Branch.ALARM, this::alarm);
        subscribe(DeviceTopic.Branch.STATUS, publish -> statuses.add(new String(publish.getPayloadAsBytes())));
    }

    /** The next transmissions go unanswered, as if the platform were away. */
    public void ignoreNext(int transmissions) {
        unheard.set(transmissions);
    }

    /** Every transmission that came, in order. */
    public List<AlarmMessage> heard() {
        return heard;
    }

    public List<String> statuses() {
        return statuses;
    }

    public synchronized Map<HeldReceipt, EventId> events() {
        return Map.copyOf(events);
    }

    @Override
    public void close() {
        client.disconnect();
    }

    private void subscribe(DeviceTopic.Branch branch, Consumer<Mqtt5Publish> deed) throws Exception {
        client.subscribeWith()
                .topicFilter(DeviceTopic.filterForAll(branch))
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(deed)
                .send()
                .get(10, TimeUnit.SECONDS);
    }

    private void alarm(Mqtt5Publish publish) {
        DeviceId device = DeviceTopic.deviceIn(publish.getTopic().toString()).orElseThrow();
        Receipt receipt = receipt(device, publish.getPayloadAsBytes());
        if (unheard.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            client.publishWith()
                    .topic(new DeviceTopic(device, DeviceTopic.Branch.RECEIPT).name())
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .payload(WireJson.mapper().writeValueAsBytes(receipt))
                    .send();
        }
    }

    private synchronized Receipt receipt(DeviceId device, byte[] payload) {
        try {
            if (payload.length > AlarmMessage.MAX_BYTES) {
                return new Receipt(null, Receipt.Stage.RECEIVED, Receipt.Outcome.UNREADABLE, RECEIPT_TIME);
            }
            AlarmMessage message = WireJson.mapper().readValue(payload, AlarmMessage.class);
            heard.add(message);
            EventId earlier =
                    events.putIfAbsent(new HeldReceipt(device, message.ref()), new EventId(UUID.randomUUID()));
            return new Receipt(
                    message.ref(),
                    Receipt.Stage.RECEIVED,
                    earlier == null ? Receipt.Outcome.NEW : Receipt.Outcome.DUPLICATE,
                    RECEIPT_TIME);
        } catch (RuntimeException unreadable) {
            return new Receipt(null, Receipt.Stage.RECEIVED, Receipt.Outcome.UNREADABLE, RECEIPT_TIME);
        }
    }
}
