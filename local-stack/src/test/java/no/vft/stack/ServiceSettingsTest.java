package no.vft.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import no.vft.stack.folder.Secrets;
import no.vft.stack.folder.StackFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {
    @TempDir
    Path root;

    private StackOptions options;
    private StackFolder folder;
    private Secrets secrets;

    @BeforeEach
    void prepare() {
        options = StackOptions.forTests(root, root);
        folder = new StackFolder(root);
        secrets = new Secrets(folder.secrets());
    }

    @Test
    void leadAlarmIngestToTheStacksOwnBroker() throws IOException {
        var settings = alarmIngest(options);
        assertThat(settings)
                .containsEntry(
                        "vft.mqtt.uri", "tcp://127.0.0.1:" + options.ports().mqtt())
                .containsEntry("vft.mqtt.username", "alarm-ingest")
                .containsEntry(
                        "vft.mqtt.password-file",
                        secrets.path("mqtt-alarm-ingest").toString());
    }

    @Test
    void leadAlarmIngestToAForeignBrokerOverMutualTls() throws IOException {
        var foreign = new ForeignBroker(
                URI.create("ssl://localhost:8883"),
                Path.of("key.p12"),
                Path.of("key-password"),
                Path.of("trust.p12"),
                Path.of("trust-password"));
        var settings = alarmIngest(options.with(foreign));
        assertThat(settings)
                .containsEntry("vft.mqtt.uri", "ssl://localhost:8883")
                .containsEntry("vft.mqtt.key-store", "key.p12")
                .containsEntry("vft.mqtt.key-store-password-file", "key-password")
                .containsEntry("vft.mqtt.trust-store", "trust.p12")
                .containsEntry("vft.mqtt.trust-store-password-file", "trust-password")
                .containsEntry("vft.mqtt.client-id", "alarm-ingest")
                .doesNotContainKey("vft.mqtt.username");
    }

    @Test
    void areReadableByTheOwnerOnly() throws IOException {
        for (var service :
                new ServiceName[] {ServiceName.RESPONSE_CENTER, ServiceName.ALARM_INGEST, ServiceName.EPJ_ADAPTER}) {
            var file = new ServiceSettings(folder, options, secrets).write(service);
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
    }

    @Test
    void keepEveryServiceOnLoopback() throws IOException {
        assertThat(alarmIngest(options)).containsEntry("server.address", "127.0.0.1");
    }

    private Properties alarmIngest(StackOptions with) throws IOException {
        var settings = new Properties();
        try (var reader =
                Files.newBufferedReader(new ServiceSettings(folder, with, secrets).write(ServiceName.ALARM_INGEST))) {
            settings.load(reader);
        }
        return settings;
    }
}
