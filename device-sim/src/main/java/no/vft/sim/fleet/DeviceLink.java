package no.vft.sim.fleet;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfigBuilder;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.reactivex.schedulers.Schedulers;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import no.vft.api.device.DeviceTopic;
import no.vft.api.id.DeviceId;
import no.vft.sim.identity.DeviceCredentials;
import no.vft.sim.identity.DevicePki;
import org.jspecify.annotations.Nullable;

/**
 * A device's connection to the broker. A lost connection is made again with full-jitter back-off until
 * {@link #disconnect()}. The session starts clean and ends with the connection: what must not be lost is kept in the
 * device, not in the broker. Thread-safe.
 */
final class DeviceLink {
    private static final int KEEP_ALIVE_SECONDS = 60;

    /** What a device does with a message is short and never waits: another thread would cost more than the work. */
    private static final MqttClientExecutorConfig ON_THE_NETWORK_THREAD = MqttClientExecutorConfig.builder()
            .applicationScheduler(Schedulers.trampoline())
            .build();

    private final DeviceId device;
    private final FleetContext context;
    private final Listener listener;
    private final SplittableRandom jitter;
    private @Nullable KeyManagerFactory key;
    private @Nullable Mqtt5AsyncClient client;
    private boolean wanted;
    private boolean online;
    private int failures;

    /** What the link tells its device; called on the network threads, which it must not hold up. */
    interface Listener {
        void online();

        void heard(DeviceTopic.Branch branch, byte[] payload);
    }

    DeviceLink(DeviceId device, FleetContext context, Listener listener) {
        this.device = device;
        this.context = context;
        this.listener = listener;
        this.jitter = new SplittableRandom(context.seedOf(device));
    }

    /**
     * Connects and subscribes. Completes when the device is online, exceptionally when this attempt failed; the link
     * goes on trying in either case.
     */
    CompletableFuture<Void> connect() {
        synchronized (this) {
            wanted = true;
        }
        return attempt();
    }

    synchronized boolean isOnline() {
        return online;
    }

    /** Publishes at QoS 1; completes with whether the broker accepted it. */
    CompletableFuture<Boolean> publish(String topic, byte[] payload) {
        Mqtt5AsyncClient now;
        synchronized (this) {
            now = client;
            if (now == null || !online) {
                return CompletableFuture.completedFuture(false);
            }
        }
        return now.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload)
                .send()
                .handle((result, fault) -> fault == null && result.getError().isEmpty());
    }

    /** Leaves the broker and stays away. */
    CompletableFuture<Void> disconnect() {
        Mqtt5AsyncClient last;
        synchronized (this) {
            wanted = false;
            last = client;
            client = null;
            goOffline();
        }
        return last == null || !last.getState().isConnected()
                ? CompletableFuture.completedFuture(null)
                : last.disconnect().handle((done, fault) -> null);
    }

    /**
     * A client of its own for each attempt: no flow and no publish of an earlier connection can reach into this one.
     */
    private CompletableFuture<Void> attempt() {
        Mqtt5AsyncClient attempt;
        synchronized (this) {
            if (!wanted || context.isClosed()) {
                return CompletableFuture.completedFuture(null);
            }
            attempt = newClient();
            client = attempt;
        }
        // Registered before connecting, so that nothing can arrive unheard.
        attempt.publishes(MqttGlobalPublishFilter.ALL, this::heard, true);
        return attempt.connectWith()
                .cleanStart(true)
                .sessionExpiryInterval(0)
                .keepAlive(KEEP_ALIVE_SECONDS)
                .send()
                .thenCompose(connected -> subscribe(attempt))
                .whenComplete((subscribed, fault) -> {
                    if (fault == null) {
                        succeeded(attempt);
                    } else {
                        failed(attempt);
                    }
                });
    }

    private CompletableFuture<Void> subscribe(Mqtt5AsyncClient attempt) {
        return attempt.subscribeWith()
                .addSubscription()
                .topicFilter(topic(DeviceTopic.Branch.RECEIPT))
                .qos(MqttQos.AT_LEAST_ONCE)
                .applySubscription()
                .addSubscription()
                .topicFilter(topic(DeviceTopic.Branch.COMMAND))
                .qos(MqttQos.AT_LEAST_ONCE)
                .applySubscription()
                .send()
                .thenAccept(subscribed -> {});
    }

    private void succeeded(Mqtt5AsyncClient attempt) {
        synchronized (this) {
            if (client != attempt) {
                return;
            }
            failures = 0;
            online = true;
            context.figures().online.increment();
        }
        listener.online();
    }

    private void failed(Mqtt5AsyncClient attempt) {
        synchronized (this) {
            if (client != attempt) {
                return;
            }
            client = null;
            context.figures().connectionsRefused.increment();
            againLater();
        }
        if (attempt.getState().isConnected()) {
            attempt.disconnect();
        }
    }

    private void lost(Mqtt5AsyncClient former) {
        synchronized (this) {
            // While not yet online the attempt itself reports its failure.
            if (client != former || !online) {
                return;
            }
            client = null;
            goOffline();
            context.figures().connectionsLost.increment();
            againLater();
        }
    }

    private synchronized void goOffline() {
        if (online) {
            online = false;
            context.figures().online.decrement();
        }
    }

    private synchronized void againLater() {
        if (wanted) {
            try {
                context.after(context.settings().backoff().delay(failures++, jitter), this::attempt);
            } catch (RejectedExecutionException closing) {
                wanted = false;
            }
        }
    }

    private void heard(Mqtt5Publish publish) {
        String name = publish.getTopic().toString();
        for (DeviceTopic.Branch branch :
                new DeviceTopic.Branch[] {DeviceTopic.Branch.RECEIPT, DeviceTopic.Branch.COMMAND}) {
            if (topic(branch).equals(name)) {
                listener.heard(branch, publish.getPayloadAsBytes());
            }
        }
        publish.acknowledge();
    }

    private String topic(DeviceTopic.Branch branch) {
        return new DeviceTopic(device, branch).name();
    }

    private Mqtt5AsyncClient newClient() {
        FleetSettings settings = context.settings();
        @Nullable Mqtt5AsyncClient[] self = new Mqtt5AsyncClient[1];
        Mqtt5ClientBuilder builder = MqttClient.builder()
                .useMqttVersion5()
                .identifier(device.value())
                .executorConfig(ON_THE_NETWORK_THREAD)
                .transportConfig(transport(settings.broker()))
                .addDisconnectedListener((MqttClientDisconnectedContext gone) -> {
                    Mqtt5AsyncClient me = self[0];
                    if (me != null) {
                        lost(me);
                    }
                });
        if (settings.credentials() instanceof DeviceCredentials.Password(var secret)) {
            builder = builder.simpleAuth()
                    .username(device.value())
                    .password(secret.passwordFor(device).getBytes(StandardCharsets.US_ASCII))
                    .applySimpleAuth();
        }
        Mqtt5AsyncClient made = builder.buildAsync();
        self[0] = made;
        return made;
    }

    /** Everything in one transport: the library silently drops a TLS setting that comes after a transport. */
    private MqttClientTransportConfig transport(BrokerAddress broker) {
        MqttClientTransportConfigBuilder builder = MqttClientTransportConfig.builder()
                .serverHost(broker.host())
                .serverPort(broker.port())
                .mqttConnectTimeout(FleetSettings.CONNECT_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .socketConnectTimeout(FleetSettings.CONNECT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        return switch (context.settings().credentials()) {
            case DeviceCredentials.Password password -> builder.build();
            case DeviceCredentials.Certificate(var pki) ->
                builder.sslConfig(MqttClientSslConfig.builder()
                                .keyManagerFactory(key(pki))
                                .trustManagerFactory(context.trust())
                                .build())
                        .build();
        };
    }

    /** Made at the first connection and kept: a storm of reconnects shall not be one of signatures. */
    private synchronized KeyManagerFactory key(DevicePki pki) {
        KeyManagerFactory known = key;
        if (known == null) {
            known = pki.deviceKey(device).keyManagers();
            key = known;
        }
        return known;
    }
}
