package no.vft.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import no.vft.api.device.Receipt;
import no.vft.api.device.Receipt.Outcome;
import no.vft.ingest.testkit.Device;
import no.vft.ingest.testkit.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** What happens when something that the service needs is away. */
class OutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private final Surroundings surroundings = new Surroundings();
    private ConfigurableApplicationContext service;

    @BeforeEach
    void start() {
        service = surroundings.start("--vft.intake.drop-connection-after=0s", "--vft.mqtt.reconnect-max=500ms");
        await().atMost(PATIENCE).until(() -> connectionsUp() == 4);
    }

    @AfterEach
    void stop() {
        service.close();
        surroundings.close();
    }

    @Test
    void leavesTheBrokerWhileNothingCanBeCommittedAndLosesNothing() {
        try (var device = new Device(surroundings.broker, "unit-1")) {
            rename("intake_event", "intake_event_away");
            device.press("p-1");
            await().atMost(PATIENCE).until(() -> connectionsUp() == 3);
            device.press("p-2");
            assertThat(device.receipts()).isEmpty();
            rename("intake_event_away", "intake_event");
            await().atMost(PATIENCE).until(() -> refs(device).containsAll(List.of("p-1", "p-2")));
            assertThat(events()).isEqualTo(2);
            await().atMost(PATIENCE).until(() -> connectionsUp() == 4);
        }
    }

    @Test
    void goesOnAfterTheBrokerWasKilled() {
        try (var device = new Device(surroundings.broker, "unit-1")) {
            device.press("p-1");
            device.awaitReceipts(1);
            surroundings.broker.kill();
            await().atMost(PATIENCE).until(() -> connectionsUp() == 0);
            surroundings.broker.start();
            device.reconnect();
            await().atMost(PATIENCE).until(() -> connectionsUp() == 4);
            device.press("p-1");
            device.press("p-2");
            await().atMost(PATIENCE).until(() -> refs(device).contains("p-2"));
            assertThat(device.receipts()).extracting(Receipt::outcome).contains(Outcome.DUPLICATE);
            assertThat(events()).isEqualTo(2);
        }
    }

    @Test
    void takesWhatTheBrokerKeptWhileTheServiceWasAway() {
        try (var device = new Device(surroundings.broker, "unit-1")) {
            await().atMost(PATIENCE).until(() -> connectionsUp() == 4);
            service.close();
            IntStream.range(0, 20).forEach(number -> device.press("p-" + number));
            service = surroundings.start();
            assertThat(device.awaitReceipts(20)).hasSize(20);
            assertThat(events()).isEqualTo(20);
        }
    }

    @Test
    void theSecondInstanceWaitsAndTakesTheLeadWhenTheFirstEnds() {
        try (var second = surroundings.start("--vft.mqtt.client-id=second");
                var device = new Device(surroundings.broker, "unit-1")) {
            IntStream.range(0, 20).forEach(number -> device.press("p-" + number));
            await().atMost(PATIENCE).until(() -> surroundings.center.taken().size() == 20);
            service.close();
            await().atMost(PATIENCE)
                    .until(() -> second.getBean(no.vft.ingest.lead.Lead.class).isLeading());
            // This broker shares with absent members too; a device resends until it has its receipt.
            await().atMost(PATIENCE).until(() -> {
                device.press("last");
                return surroundings.center.taken().stream().anyMatch(event -> "last".equals(event.ref()));
            });
        }
    }

    private static List<String> refs(Device device) {
        return device.receipts().stream().map(Receipt::ref).toList();
    }

    private void rename(String from, String to) {
        service.getBean(JdbcClient.class)
                .sql("alter table " + from + " rename to " + to)
                .update();
    }

    private int events() {
        return service.getBean(JdbcClient.class)
                .sql("select count(*) from intake_event")
                .query(Integer.class)
                .single();
    }

    private int connectionsUp() {
        var metrics = RestClient.create(
                        "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"))
                .get()
                .uri("/actuator/prometheus")
                .retrieve()
                .body(String.class);
        return metrics.lines()
                .filter(line -> line.startsWith("mqtt_connections_up "))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }
}
