package no.vft.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.vft.api.device.Receipt;
import no.vft.api.device.Receipt.Outcome;
import no.vft.api.device.Receipt.Stage;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.feed.FeedEntry;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.handoff.IntakeEvent.Form;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.ingest.testkit.Center;
import no.vft.ingest.testkit.Device;
import no.vft.ingest.testkit.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** The whole service between a real broker, a real database and a real HTTP peer. */
class ServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Surroundings surroundings;
    private static ConfigurableApplicationContext service;

    private final String deviceId = "unit-" + NUMBER.incrementAndGet();
    private final Device device = new Device(surroundings.broker, deviceId);

    @BeforeAll
    static void start() {
        surroundings = new Surroundings();
        service = surroundings.start();
    }

    @AfterAll
    static void stop() {
        service.close();
        surroundings.close();
    }

    @AfterEach
    void tidy() {
        device.close();
        surroundings.center.reset();
    }

    @Test
    void tellsTheDeviceAndHandsTheAlarmOver() {
        device.press("p-1");
        assertThat(device.awaitReceipts(1).getFirst())
                .satisfies(receipt -> assertThat(receipt.ref()).isEqualTo("p-1"))
                .satisfies(receipt -> assertThat(receipt.stage()).isEqualTo(Stage.RECEIVED))
                .satisfies(receipt -> assertThat(receipt.outcome()).isEqualTo(Outcome.NEW));
        var event = awaitHandedOver(1).getFirst();
        assertThat(event.form()).isEqualTo(Form.ALARM);
        assertThat(event.eventId().value().version()).isEqualTo(7);
        assertThat(surroundings.center.credentials()).containsOnly("Bearer " + Surroundings.CREDENTIAL);
    }

    @Test
    void receiptsADuplicateAgainAndHandsItOverOnce() {
        device.press("p-1");
        device.awaitReceipts(1);
        device.press("p-1");
        device.press("p-2");
        assertThat(device.awaitReceipts(3).stream().map(Receipt::outcome))
                .containsExactlyInAnyOrder(Outcome.NEW, Outcome.DUPLICATE, Outcome.NEW);
        awaitHandedOver(2);
        assertThat(handedOver()).extracting(IntakeEvent::ref).containsExactlyInAnyOrder("p-1", "p-2");
    }

    @Test
    void storesAnUnreadablePayloadRawAndHandsItOnEachTime() {
        var raw = "{\"ref\":\"x-9\", broken";
        device.send("alarm", raw);
        device.send("alarm", raw);
        assertThat(device.awaitReceipts(2))
                .allSatisfy(receipt -> assertThat(receipt.ref()).isEqualTo("x-9"))
                .allSatisfy(receipt -> assertThat(receipt.outcome()).isEqualTo(Outcome.UNREADABLE));
        assertThat(awaitHandedOver(2)).allSatisfy(event -> {
            assertThat(event.form()).isEqualTo(Form.UNREADABLE);
            assertThat(Base64.getDecoder().decode(event.raw())).isEqualTo(raw.getBytes());
        });
        var stored = jdbc().sql("select payload from intake_event where source = ?")
                .param(deviceId)
                .query(byte[].class)
                .list();
        assertThat(stored).hasSize(2).allMatch(bytes -> new String(bytes).equals(raw));
    }

    @Test
    void acknowledgesNothingBeforeTheCommit() {
        jdbc().sql("alter table intake_event rename to intake_event_away").update();
        try {
            device.press("p-1");
            await().atMost(PATIENCE).until(() -> readiness() == HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(device.receipts()).isEmpty();
        } finally {
            jdbc().sql("alter table intake_event_away rename to intake_event").update();
        }
        assertThat(device.awaitReceipts(1).getFirst().outcome()).isEqualTo(Outcome.NEW);
        await().atMost(PATIENCE).until(() -> readiness() == HttpStatus.OK);
    }

    @Test
    void handsOverInOrderAfterAnOutage() {
        surroundings.center.answers(batch -> 503);
        var before = surroundings.center.calls();
        IntStream.range(0, 50).forEach(number -> device.press("p-" + number));
        device.awaitReceipts(50);
        await().atMost(PATIENCE).until(() -> surroundings.center.calls() > before + 2);
        assertThat(handedOver()).isEmpty();
        surroundings.center.answers(batch -> Center.TAKEN);
        assertThat(awaitHandedOver(50))
                .extracting(IntakeEvent::ref)
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(number -> "p-" + number).toList());
    }

    @Test
    void oneEventThatIsRefusedHoldsNobodyUpAndStillRings() {
        surroundings.center.answers(batch -> batch.events().stream().anyMatch(ServiceTest::isPoison) ? 400 : 200);
        IntStream.range(0, 20).forEach(number -> device.press(number == 7 ? "poison" : "p-" + number));
        assertThat(awaitHandedOver(20))
                .filteredOn(event -> event.form() == Form.UNREADABLE)
                .hasSize(1);
    }

    private static boolean isPoison(IntakeEvent event) {
        return "poison".equals(event.ref());
    }

    @Test
    void saysAnsweredAndClosedToTheDevice() {
        device.press("p-1");
        var event = awaitHandedOver(1).getFirst();
        surroundings.center.tell(entry(AlarmLogKind.ANSWERED, event));
        surroundings.center.tell(entry(AlarmLogKind.RESOLVED, event));
        assertThat(device.awaitReceipts(3).stream().map(Receipt::stage))
                .containsExactly(Stage.RECEIVED, Stage.ANSWERED, Stage.CLOSED);
    }

    private static FeedEntry entry(AlarmLogKind kind, IntakeEvent event) {
        return new FeedEntry(
                surroundings.center.nextCursor(),
                new AlarmId(UUID.randomUUID()),
                2,
                kind,
                Instant.parse("2026-01-01T00:00:00Z"),
                "system",
                null,
                event.deviceId(),
                List.of(event.eventId()),
                Map.of(),
                null);
    }

    @Test
    void keepsTheNewestHeartbeat() {
        device.send("status", "{\"batteryPercent\":50,\"firmware\":\"1.0\"}");
        device.send("status", "{\"batteryPercent\":49,\"heartbeatSeconds\":60}");
        await().atMost(PATIENCE)
                .until(() -> jdbc().sql("select battery_percent from device_status where device_id = ?")
                        .param(deviceId)
                        .query(Integer.class)
                        .optional()
                        .filter(percent -> percent == 49)
                        .isPresent());
        device.send("status", "not json");
        await().atMost(PATIENCE)
                .until(() -> jdbc().sql("select not readable from device_status where device_id = ?")
                        .param(deviceId)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void answersTheLedgerCheck() {
        device.press("p-1");
        device.press("p-1");
        device.awaitReceipts(2);
        awaitHandedOver(1);
        var question = Map.of(
                "receipts",
                List.of(Map.of("deviceId", deviceId, "ref", "p-1"), Map.of("deviceId", deviceId, "ref", "never")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(http().post()
                                .uri("/internal/v1/ledger-checks")
                                .header("Authorization", "Bearer " + Surroundings.CREDENTIAL)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(question)
                                .retrieve()
                                .body(String.class))
                        .contains("\"transmissions\":2")
                        .contains("\"handedOver\":true")
                        .doesNotContain("never"));
        assertThat(http().get()
                        .uri("/internal/v1/intake-events?deviceId={id}&limit=5", deviceId)
                        .header("Authorization", "Bearer " + Surroundings.CREDENTIAL)
                        .retrieve()
                        .body(String.class))
                .contains("\"ref\":\"p-1\"");
    }

    @Test
    void refusesAnInternalCallWithoutTheCredential() {
        for (var header : List.of("Bearer wrong", "")) {
            http().get()
                    .uri("/internal/v1/intake-events?deviceId=a")
                    .header("Authorization", header)
                    .exchange((request, response) -> {
                        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
                        assertThat(response.getHeaders().getContentType())
                                .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
                        assertThat(new String(response.getBody().readAllBytes()))
                                .contains("urn:vft:problem:not-authenticated");
                        return true;
                    });
        }
    }

    @Test
    void namesWhatIsWrongWithAQuestion() {
        var problems = Map.of(
                "{", "malformed-body",
                "{\"receipts\":[{\"deviceId\":\"no good\",\"ref\":\"a\"}]}", "malformed-body",
                "{\"receipts\":[]}", "malformed-body");
        problems.forEach((body, problem) -> http().post()
                .uri("/internal/v1/ledger-checks")
                .header("Authorization", "Bearer " + Surroundings.CREDENTIAL)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((request, response) -> {
                    assertThat(response.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
                    assertThat(new String(response.getBody().readAllBytes())).contains("urn:vft:problem:" + problem);
                    return true;
                }));
    }

    @Test
    void showsItsMetrics() {
        device.press("p-1");
        device.awaitReceipts(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(http().get()
                                .uri("/actuator/prometheus")
                                .retrieve()
                                .body(String.class))
                        .contains("intake_messages_total{outcome=\"new\"}")
                        .contains("handoff_oldest_age_seconds")
                        .contains("handoff_waiting")
                        .contains("mqtt_connections_up 4"));
    }

    private List<IntakeEvent> handedOver() {
        return surroundings.center.taken().stream()
                .filter(event -> new DeviceId(deviceId).equals(event.deviceId()))
                .toList();
    }

    private List<IntakeEvent> awaitHandedOver(int count) {
        await().atMost(PATIENCE).until(() -> handedOver().size() >= count);
        assertThat(handedOver()).hasSize(count);
        return handedOver();
    }

    private static JdbcClient jdbc() {
        return service.getBean(JdbcClient.class);
    }

    private static RestClient http() {
        return RestClient.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
    }

    private static HttpStatus readiness() {
        return http().get()
                .uri("/actuator/health/readiness")
                .exchange((request, response) ->
                        HttpStatus.valueOf(response.getStatusCode().value()));
    }
}
