package no.vft.ingest.mqtt;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the broker from its opening to its loss; never reused. An acknowledgement belongs to the connection
 * on which the message came: sent on a later one, its number could mean another message.
 */
final class Connection implements MqttCallback, AutoCloseable {
    private static final int QOS = 1;
    private static final int FIRST_ERROR_CODE = 0x80;
    private static final long CLOSE_MILLIS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final MqttAsyncClient client;
    private final Handler handler;
    private final CountDownLatch lost = new CountDownLatch(1);
    private final Set<CompletableFuture<Void>> underWay = ConcurrentHashMap.newKeySet();
    private volatile Semaphore window = new Semaphore(0);

    /** Takes what arrives, in Paho's own thread. */
    interface Handler {
        void arrived(Incoming message) throws InterruptedException;
    }

    Connection(String uri, String clientId, Handler handler) throws MqttException {
        this.client = new MqttAsyncClient(uri, clientId, new MemoryPersistence());
        this.handler = handler;
        client.setManualAcks(true);
        // Before connecting: a resumed session delivers at once.
        client.setCallback(this);
    }

    void open(MqttConnectionOptions options, Duration timeout, int publishWindow) throws MqttException {
        var token = client.connect(options);
        token.waitForCompletion(timeout.toMillis());
        var properties = token.getResponseProperties();
        var allowed = properties == null ? null : properties.getReceiveMaximum();
        window = new Semaphore(allowed == null ? publishWindow : Math.min(allowed, publishWindow));
    }

    void subscribe(String filter, Duration timeout) throws MqttException {
        // Of Paho's overloads, some call themselves without end; this one works.
        var subscriptions = new MqttSubscription[] {new MqttSubscription(filter, QOS)};
        var token = client.subscribe(subscriptions, null, null, new MqttProperties());
        token.waitForCompletion(timeout.toMillis());
        var codes = token.getReasonCodes();
        if (codes != null && Arrays.stream(codes).anyMatch(code -> code >= FIRST_ERROR_CODE)) {
            throw new IllegalStateException("the broker refuses the subscription to " + filter);
        }
    }

    /** Publishes at QoS 1; waits while too much is under way. Fails when the connection is lost before the answer. */
    CompletableFuture<Void> publish(String topic, byte[] payload, Duration timeout) throws InterruptedException {
        var answer = new CompletableFuture<Void>();
        if (!window.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            answer.completeExceptionally(new IllegalStateException("the broker does not take what is published"));
            return answer;
        }
        underWay.add(answer);
        answer.whenComplete((done, failure) -> {
            underWay.remove(answer);
            window.release();
        });
        if (lost.getCount() == 0) {
            answer.completeExceptionally(new IllegalStateException("the connection is lost"));
            return answer;
        }
        try {
            var message = new MqttMessage(payload);
            message.setQos(QOS);
            client.publish(topic, message, null, new Answer(answer));
        } catch (MqttException e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    boolean isOpen() {
        return lost.getCount() > 0;
    }

    void awaitLoss() throws InterruptedException {
        lost.await();
    }

    /** Ends the connection as if it were lost. */
    void drop() {
        lose();
    }

    private void lose() {
        lost.countDown();
        underWay.forEach(answer -> answer.completeExceptionally(new IllegalStateException("the connection is lost")));
    }

    private void acknowledge(int messageId) {
        if (!isOpen()) {
            return;
        }
        try {
            client.messageArrivedComplete(messageId, QOS);
        } catch (MqttException e) {
            LOG.atDebug().setCause(e).log("an acknowledgement was not sent; the broker delivers again");
        }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        var id = message.getId();
        Runnable acknowledgement = message.getQos() == QOS ? () -> acknowledge(id) : () -> {};
        try {
            handler.arrived(new Incoming(topic, message.getPayload(), acknowledgement));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        lose();
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.atWarn().setCause(exception).log("the MQTT client reports an error");
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // Each publish has a listener of its own.
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // The link subscribes after each connect.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // No enhanced authentication is used.
    }

    @Override
    public void close() {
        try {
            if (client.isConnected()) {
                client.disconnectForcibly(CLOSE_MILLIS, CLOSE_MILLIS, 0, new MqttProperties());
            }
        } catch (MqttException e) {
            LOG.atDebug().setCause(e).log("the connection did not end cleanly");
        }
        lose();
        try {
            client.close(true);
        } catch (MqttException e) {
            LOG.atDebug().setCause(e).log("the MQTT client did not close cleanly");
        }
    }

    private record Answer(CompletableFuture<Void> future) implements MqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            future.complete(null);
        }

        @Override
        public void onFailure(IMqttToken token, Throwable failure) {
            future.completeExceptionally(failure);
        }
    }
}
