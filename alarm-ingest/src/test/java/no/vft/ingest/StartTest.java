package no.vft.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import no.vft.ingest.testkit.Device;
import no.vft.ingest.testkit.Surroundings;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** The service starts whatever is away, says that it is not ready, and goes on by itself. */
class StartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void startsWithoutDatabaseAndBrokerAndGoesOnWhenTheyCome() throws Exception {
        try (var surroundings = new Surroundings();
                var door = new Door(surroundings.database.url())) {
            surroundings.broker.kill();
            try (var service = surroundings.start("--spring.datasource.url=" + door.url())) {
                var port = service.getEnvironment().getProperty("local.server.port");
                assertThat(status(port, "liveness")).isEqualTo(200);
                assertThat(status(port, "readiness")).isEqualTo(503);
                surroundings.broker.start();
                door.open();
                await().atMost(PATIENCE).until(() -> status(port, "readiness") == 200);
                try (var device = new Device(surroundings.broker, "unit-1")) {
                    device.press("p-1");
                    assertThat(device.awaitReceipts(1)).hasSize(1);
                }
            }
        }
    }

    @Test
    void refusesWrongSettingsAtTheStart() {
        try (var surroundings = new Surroundings()) {
            assertThatThrownBy(() -> surroundings.start("--vft.intake.batch-size=0"))
                    .hasStackTraceContaining("batchSize");
            assertThatThrownBy(() -> surroundings.start("--vft.mqtt.uri=http://x"))
                    .hasStackTraceContaining("only tcp://host:port and ssl://host:port");
        }
    }

    private static int status(String port, String probe) {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/actuator/health/" + probe)
                .exchange((request, response) -> response.getStatusCode().value());
    }

    /** A way to the database that is closed at first: it accepts a connection and hangs up. */
    private static final class Door implements AutoCloseable {
        private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final String url;
        private final int behind;
        private volatile boolean open;

        Door(String url) throws IOException {
            var match = java.util.regex.Pattern.compile("//[^:/]+:(\\d+)/").matcher(url);
            assertThat(match.find()).isTrue();
            this.behind = Integer.parseInt(match.group(1));
            this.url = url.replace(match.group(), "//127.0.0.1:" + entrance.getLocalPort() + "/");
            Thread.ofVirtual().start(this::serve);
        }

        String url() {
            return url;
        }

        void open() {
            open = true;
        }

        private void serve() {
            while (!entrance.isClosed()) {
                try {
                    var visitor = entrance.accept();
                    if (open) {
                        var host = new Socket(InetAddress.getLoopbackAddress(), behind);
                        Thread.ofVirtual().start(() -> pass(visitor, host));
                        Thread.ofVirtual().start(() -> pass(host, visitor));
                    } else {
                        visitor.close();
                    }
                } catch (IOException e) {
                    // The entrance is closed at the end of the test.
                }
            }
        }

        private static void pass(Socket from, Socket to) {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // One side has hung up.
            }
        }

        @Override
        public void close() throws IOException {
            entrance.close();
        }
    }
}
