package no.vft.ingest.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import no.vft.api.WireJson;
import no.vft.api.device.Receipt;
import org.awaitility.Awaitility;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** A device as the platform sees it: publishes on its branch and collects its receipts. */
public final class Device implements MqttCallback, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String id;
    private final MqttAsyncClient client;
    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();

    /** Connects and subscribes. */
    public Device(Mosquitto broker, String id) {
        this.id = id;
        try {
            client = new MqttAsyncClient(broker.uri(), id, new MemoryPersistence());
            client.setCallback(this);
            connect();
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    private void connect() throws MqttException {
        client.connect(new MqttConnectionOptions()).waitForCompletion(10_000);
        var receiptTopic = new MqttSubscription[] {new MqttSubscription("vft/v1/d/" + id + "/receipt", 1)};
        client.subscribe(receiptTopic, null, null, new MqttProperties()).waitForCompletion(10_000);
    }

    /** Connects again after the broker went away. */
    public void reconnect() {
        Awaitility.await("the device is connected")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> {
                    if (!client.isConnected()) {
                        connect();
                    }
                    return true;
                });
    }

    /** Publishes an alarm with that reference. */
    public void press(String ref) {
        send("alarm", "{\"ref\":\"" + ref + "\",\"kind\":\"SAFETY_BUTTON\",\"attempt\":1}");
    }

    /** Presses until each reference has its receipt: resends what has none, as every device does. */
    public void pressUntilReceipted(List<String> refs) {
        Awaitility.await("a receipt for each press")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    var held = receipts.stream().map(Receipt::ref).collect(Collectors.toSet());
                    var missing =
                            refs.stream().filter(ref -> !held.contains(ref)).toList();
                    missing.forEach(this::press);
                    return missing.isEmpty();
                });
    }

    /** Publishes a text on one of its branches; returns when the broker has it. */
    public void send(String branch, String payload) {
        send(branch, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** Publishes bytes on one of its branches; returns when the broker has them. */
    public void send(String branch, byte[] payload) {
        try {
            publish(branch, payload).waitForCompletion(10_000);
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes without waiting. */
    public IMqttToken publish(String branch, byte[] payload) throws MqttException {
        return client.publish("vft/v1/d/" + id + "/" + branch, payload, 1, false);
    }

    /** What has arrived so far. */
    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /** Waits until there are that many receipts in all. */
    public List<Receipt> awaitReceipts(int count) {
        Awaitility.await(count + " receipts").atMost(PATIENCE).until(() -> receipts.size() >= count);
        return receipts();
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        receipts.add(WireJson.mapper().readValue(message.getPayload(), Receipt.class));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {}

    @Override
    public void mqttErrorOccurred(MqttException exception) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}

    @Override
    public void close() {
        try {
            if (client.isConnected()) {
                client.disconnect().waitForCompletion(2_000);
            }
            client.close(true);
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }
}
