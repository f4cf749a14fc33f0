package no.vft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import no.vft.acceptance.actor.ComposeBroker;
import no.vft.acceptance.actor.KillUnderLoad;
import no.vft.acceptance.actor.SharedPlatform;
import no.vft.api.device.DeviceTopic;
import no.vft.api.device.Receipt;
import no.vft.api.id.DeviceId;
import no.vft.sim.fleet.DeviceIds;
import no.vft.sim.fleet.Press;
import no.vft.sim.identity.DevicePki;
import no.vft.stack.LocalStack;
import no.vft.stack.ServiceName;
import no.vft.stack.StackOptions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker of an installation, mosquitto with mutual TLS as docker-compose.yml has it, breaks no promise either. */
class ThePromisesHoldWithMosquitto {
    private static final Path HOME =
            Path.of(System.getProperty("vft.home", "..")).toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ALARMS_PER_SECOND = 1_000;
    private static final String PAYLOAD = "{\"ref\":\"by-hand-1\",\"kind\":\"SAFETY_BUTTON\"}";

    @TempDir
    static Path folder;

    private static ComposeBroker broker;
    private static SharedPlatform.Running platform;

    @BeforeAll
    static void start() throws Exception {
        broker = ComposeBroker.start(HOME, folder);
        var data = folder.resolve("stack");
        var options = StackOptions.forTests(HOME, data)
                .with(EnumSet.of(ServiceName.DATABASE, ServiceName.RESPONSE_CENTER, ServiceName.ALARM_INGEST))
                .with(broker.forAlarmIngest());
        platform = new SharedPlatform.Running(LocalStack.start(options), data, broker.address(), broker.devices());
    }

    @AfterAll
    static void stop() throws Exception {
        if (platform != null) {
            platform.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void aPressWithACertificateGetsItsReceipt() throws Exception {
        try (var devices = platform.connect("demo-0001")) {
            var receipt = devices.device().press(Press.button()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.NEW);
            var report = devices.check();
            assertThat(report.receipts()).isEqualTo(1);
            assertThat(report.isClean()).as(report.text()).isTrue();
        }
    }

    @Test
    void aDeviceOfAnotherMakeIsHeardWithItsCertificate() throws Exception {
        assertThat(broker.publish("m-other-make", alarmTopic("m-other-make"), PAYLOAD))
                .isEmpty();
        Awaitility.await("its press").atMost(PATIENCE).until(() -> heard("m-other-make") == 1);
    }

    @Test
    void nobodyIsHeardAsAnother() throws Exception {
        var payload = PAYLOAD.getBytes(StandardCharsets.UTF_8);
        try (var intruder = platform.connect("m-intruder")) {
            assertThat(intruder.device()
                            .publishRaw(alarmTopic("m-victim"), payload)
                            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isFalse();
        }
        assertThat(publishUnderTheVictimsClientId(payload)).isFalse();
        assertThat(broker.publish("m-other-intruder", alarmTopic("m-victim"), PAYLOAD))
                .contains("Not authorized");

        // What comes after all of these has been heard, so they would have been heard too.
        try (var bystander = platform.connect("m-bystander")) {
            bystander.device().press(Press.button()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(heard("m-victim")).isZero();
    }

    @Test
    void nobodyThrowsAnotherOffTheBroker() throws Exception {
        var pki = broker.devices().pki();
        try (var victim = platform.connect("m-steady")) {
            var intruder = client(
                    "m-steady", pki, pki.deviceKey(new DeviceId("m-intruder")).keyManagers());
            intruder.connect();
            intruder.disconnect();

            victim.device().press(Press.button()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(victim.fleet().figures().connectionsLost()).isZero();
        }
    }

    @Test
    void nobodyConnectsWithoutACertificate() {
        var nameless = client("m-nameless", broker.devices().pki(), null);
        assertThatThrownBy(nameless::connect).hasStackTraceContaining("certificate");
    }

    @Test
    void itsDeathUnderLoadLosesAndDoublesNothing() throws Exception {
        try (var devices = platform.connect(DeviceIds.of(100, "m-load-"))) {
            KillUnderLoad.losesAndDoublesNothing(devices, ALARMS_PER_SECOND, broker::kill9AndRestart);
        }
    }

    private static boolean publishUnderTheVictimsClientId(byte[] payload) {
        var pki = broker.devices().pki();
        var client = client(
                "m-victim", pki, pki.deviceKey(new DeviceId("m-intruder")).keyManagers());
        client.connect();
        try {
            return client.publishWith()
                    .topic(alarmTopic("m-victim"))
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .payload(payload)
                    .send()
                    .getError()
                    .isEmpty();
        } catch (Mqtt5PubAckException refused) {
            return false;
        } finally {
            client.disconnect();
        }
    }

    private static Mqtt5BlockingClient client(String clientId, DevicePki pki, KeyManagerFactory key) {
        return MqttClient.builder()
                .useMqttVersion5()
                .serverHost(broker.address().host())
                .serverPort(broker.address().port())
                .sslConfig()
                .trustManagerFactory(pki.trustManagers())
                .keyManagerFactory(key)
                .applySslConfig()
                .identifier(clientId)
                .buildBlocking();
    }

    private static String alarmTopic(String device) {
        return new DeviceTopic(new DeviceId(device), DeviceTopic.Branch.ALARM).name();
    }

    /** How many presses alarm-ingest has from that device. */
    private static long heard(String device) throws SQLException {
        try (var connection = platform.stack().database().connect("ingest");
                var query = connection.prepareStatement("select count(*) from intake_event where source = ?")) {
            query.setString(1, device);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
