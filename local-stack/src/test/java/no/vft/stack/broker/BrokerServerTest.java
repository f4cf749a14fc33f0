package no.vft.stack.broker;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import no.vft.sim.identity.DevicePki;
import no.vft.sim.identity.DeviceSecret;
import no.vft.stack.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class BrokerServerTest {
    private static final DeviceSecret SECRET = DeviceSecret.of("0123456789012345678901234567890123456789012");

    @TempDir
    Path folder;

    @Test
    void hasNothingToComplainOfWhenADeviceSubscribesAndPresses() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger("org.apache.activemq.artemis");
        root.addAppender(log);
        var ports = Ports.free();
        try (var broker = BrokerServer.start(settings(ports))) {
            assertThat(broker).isNotNull();
            subscribeAndPress(ports.mqtt());
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .isEmpty();
        } finally {
            root.detachAppender(log);
        }
    }

    private BrokerSettings settings(Ports ports) throws Exception {
        var pki = DevicePki.openOrCreate(folder.resolve("pki"), List.of(), InstantSource.system());
        var tls = new BrokerSettings.Tls(
                ports.mqtts(),
                pki.server().keyStore(),
                Files.readString(pki.server().passwordFile()).strip(),
                pki.trust().keyStore(),
                Files.readString(pki.trust().passwordFile()).strip());
        return new BrokerSettings(folder.resolve("broker"), ports.mqtt(), new Credentials(SECRET, "secret"), tls);
    }

    private static void subscribeAndPress(int port) {
        var device = MqttClient.builder()
                .useMqttVersion5()
                .serverHost("127.0.0.1")
                .serverPort(port)
                .identifier("D-1")
                .simpleAuth()
                .username("D-1")
                .password(SECRET.passwordFor("D-1").getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
        device.connect();
        device.subscribeWith()
                .topicFilter("vft/v1/d/D-1/receipt")
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
        device.publishWith()
                .topic("vft/v1/d/D-1/alarm")
                .qos(MqttQos.AT_LEAST_ONCE)
                .messageExpiryInterval(60)
                .send();
    }
}
