package no.vft.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.vft.ingest.testkit.Authority;
import no.vft.ingest.testkit.Device;
import no.vft.ingest.testkit.Mosquitto;
import no.vft.ingest.testkit.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

/** A broker that asks for a certificate, and a service that looks at the broker's. */
@ExtendWith(OutputCaptureExtension.class)
class MutualTlsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private static Authority ours;
    private static Authority another;
    private static Authority.Identity broker;
    private static Authority.Identity service;
    private static Authority.Identity stranger;

    private Surroundings surroundings;
    private Path keyStore;
    private Path trustStore;
    private Path password;

    @BeforeAll
    static void makeCertificates() {
        ours = new Authority(made, "ours");
        another = new Authority(made, "another");
        broker = ours.issue("broker");
        service = ours.issue("alarm-ingest");
        stranger = another.issue("alarm-ingest");
    }

    @BeforeEach
    void putFilesInPlace() throws IOException {
        surroundings = new Surroundings(Mosquitto.withMutualTls(broker, ours.certificate()));
        keyStore = folder.resolve("key.p12");
        trustStore = folder.resolve("trust.p12");
        password = Files.writeString(folder.resolve("password"), Authority.PASSWORD + "\n");
        put(service.store(), keyStore);
        put(ours.trustStore(), trustStore);
    }

    @AfterEach
    void close() {
        surroundings.close();
    }

    @Test
    void connectsWithItsCertificate() {
        try (var running = start(true)) {
            alarmsArrive(running);
        }
    }

    @Test
    void withoutACertificateThereIsNoConnection(CapturedOutput output) {
        try (var running = start(false)) {
            noConnection(running, output);
        }
    }

    @Test
    void aCertificateOfAnotherAuthorityIsOfNoUseUntilTheRightOneIsPutInPlace(CapturedOutput output) throws IOException {
        put(stranger.store(), keyStore);
        try (var running = start(true)) {
            noConnection(running, output);
            put(service.store(), keyStore);
            alarmsArrive(running);
        }
    }

    @Test
    void aBrokerOfAnotherAuthorityIsNotTrustedUntilItsAuthorityIs(CapturedOutput output) throws IOException {
        put(another.trustStore(), trustStore);
        try (var running = start(true)) {
            noConnection(running, output);
            put(ours.trustStore(), trustStore);
            alarmsArrive(running);
        }
    }

    @Test
    void aKeyStoreThatCannotBeReadIsNamed(CapturedOutput output) throws IOException {
        Files.writeString(keyStore, "no key store");
        try (var running = start(true)) {
            noConnection(running, output);
            assertThat(output).contains("cannot be read as a PKCS12 store: " + keyStore);
            put(service.store(), keyStore);
            alarmsArrive(running);
        }
    }

    private ConfigurableApplicationContext start(boolean withKey) {
        var settings = new ArrayList<>(List.of(
                "--vft.mqtt.uri=" + surroundings.broker.tlsUri(),
                "--vft.mqtt.trust-store=" + trustStore,
                "--vft.mqtt.trust-store-password-file=" + password,
                "--vft.mqtt.reconnect-max=500ms"));
        if (withKey) {
            settings.add("--vft.mqtt.key-store=" + keyStore);
            settings.add("--vft.mqtt.key-store-password-file=" + password);
        }
        return surroundings.start(settings.toArray(String[]::new));
    }

    private void alarmsArrive(ConfigurableApplicationContext running) {
        await().atMost(PATIENCE).until(() -> readiness(running) == 200);
        try (var device = new Device(surroundings.broker, "unit-1")) {
            device.pressUntilReceipted(List.of("p-1"));
        }
    }

    private static void noConnection(ConfigurableApplicationContext running, CapturedOutput output) {
        await().atMost(PATIENCE).until(() -> output.getOut().contains("no connection to the broker"));
        assertThat(output).doesNotContain("connected to the broker").doesNotContain("\tat ");
        assertThat(readiness(running)).isEqualTo(503);
    }

    private static int readiness(ConfigurableApplicationContext running) {
        return RestClient.create("http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port"))
                .get()
                .uri("/actuator/health/readiness")
                .exchange((request, response) -> response.getStatusCode().value());
    }

    /** In one step, as whoever renews a certificate does. */
    private static void put(Path from, Path to) throws IOException {
        var beside =
                Files.copy(from, to.resolveSibling(to.getFileName() + ".new"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
