package no.vft.response.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.vft.api.device.AlarmKind;
import no.vft.api.id.AlarmId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.response.RunningService;
import no.vft.response.access.TestIdentityProvider;
import no.vft.response.alarm.AlarmCommand;
import no.vft.response.alarm.AlarmDesk;
import no.vft.response.alarm.AlarmFixture;
import no.vft.response.alarm.AlarmRaiser;
import no.vft.response.alarm.Origin;
import no.vft.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** More alarms are open than a screen gets at once. */
class LongQueueTest {
    private final TestIdentityProvider identity = new TestIdentityProvider();
    private RunningService service;
    private int raised;

    @BeforeEach
    void start() {
        service = RunningService.start(TestDatabase.create(), identity, "vft.queue.snapshot-limit=3");
    }

    @AfterEach
    void stop() {
        service.close();
        identity.close();
    }

    @Test
    void theSnapshotSaysHowManyThereAreAndIsRenewedUntilNothingIsLeftOut() throws Exception {
        for (var device : List.of("a", "b", "c", "d", "e")) {
            raise(device, "4204");
        }
        var asked = service.get("kari", "/api/v1/queue").json();
        assertThat(asked.get("open").asInt()).isEqualTo(5);
        assertThat(devices(asked)).containsExactly("a", "b", "c");
        assertThat(service.get("nora", "/api/v1/queue").json().get("open").asInt())
                .isZero();

        String position;
        try (var stream = new Stream(service.publicUri("/api/v1/queue/stream"), "")) {
            position = stream.await("snapshot", body -> body.get("open").asInt() == 5);
        }
        try (var stream = new Stream(service.publicUri("/api/v1/queue/stream"), position)) {
            // A browser that comes back may have had a short list before: it is renewed too.
            stream.await("snapshot", body -> devices(body).equals(List.of("a", "b", "c")));
            resolve(first("a"));
            resolve(first("b"));
            stream.await("closed", body -> true);
            stream.await(
                    "snapshot",
                    body -> devices(body).equals(List.of("c", "d", "e"))
                            && body.get("open").asInt() == 3);
        }
    }

    @Test
    void anAlarmOutsideOfTheShownOnesStillComesOverTheStream() throws Exception {
        for (var device : List.of("a", "b", "c", "d")) {
            raise(device, "4204");
        }
        try (var stream = new Stream(service.publicUri("/api/v1/queue/stream"), "")) {
            stream.await("snapshot", body -> body.get("open").asInt() == 4);
            raise("d", "4204");
            stream.await(
                    "alarm",
                    card -> card.get("deviceId").asString().equals("d")
                            && card.get("presses").asInt() == 2);
        }
    }

    @Test
    void aNewNameStandsOnTheCardAtOnce() {
        raise("a", "4204");
        service.bean(AlarmDesk.class).carryOut(first("a"), new AlarmCommand.Claim("ola"));
        assertThat(owner()).isEqualTo("Ola Nordmann");

        var change = service.as("admin", "PUT", "/api/v1/operators/ola", """
                {"version": 0, "subject": "ola", "name": "Ola Ny", "roles": ["OPERATOR"],
                 "municipalities": ["4204", "4215", "4223"], "language": "nb"}
                """);

        assertThat(change.status()).as(change.text()).isEqualTo(200);
        assertThat(owner()).isEqualTo("Ola Ny");
    }

    @Test
    void theListOfAlarmsIsFilteredBeforeItIsCut() {
        raise("ours", "4223");
        for (var device : List.of("a", "b", "c")) {
            raise(device, "4204");
        }
        service.bean(AlarmDesk.class).carryOut(first("a"), new AlarmCommand.Claim("kari"));

        assertThat(service.get("nora", "/api/v1/alarms?limit=1").json()).hasSize(1);
        assertThat(service.get("kari", "/api/v1/alarms?limit=1&state=CLAIMED").json())
                .hasSize(1)
                .allSatisfy(card -> assertThat(card.get("deviceId").asString()).isEqualTo("a"));
        assertThat(service.get("nora", "/api/v1/alarms?deviceId=a").json()).isEmpty();
    }

    private String owner() {
        return service.get("kari", "/api/v1/queue")
                .json()
                .at("/alarms/0/owner/name")
                .asString();
    }

    private static List<String> devices(JsonNode snapshot) {
        return snapshot.get("alarms").values().stream()
                .map(card -> card.get("deviceId").asString())
                .toList();
    }

    private AlarmId first(String device) {
        var cards = service.get("kari", "/api/v1/alarms?deviceId=" + device).json();
        return AlarmId.of(cards.get(0).get("alarmId").asString());
    }

    private void raise(String device, String municipality) {
        var origin = new Origin(new MunicipalityNumber(municipality), null, 0, null);
        var event = AlarmFixture.anEvent(device, AlarmKind.SAFETY_BUTTON, AlarmFixture.RAISED_AT.plusSeconds(raised++));
        service.bean(AlarmRaiser.class).raise(List.of(event), Map.of(device, origin));
    }

    private void resolve(AlarmId alarm) {
        var desk = service.bean(AlarmDesk.class);
        desk.carryOut(alarm, new AlarmCommand.Claim("ola"));
        desk.carryOut(alarm, new AlarmCommand.Answer("ola", false));
        desk.carryOut(alarm, new AlarmCommand.Resolve("ola", "ANXIETY", null, "RESOLVED_BY_PHONE", null));
    }

    /** Kari's browser on the stream. */
    private final class Stream implements AutoCloseable {
        private static final JsonMapper JSON = new JsonMapper();
        private final BufferedReader reader;

        Stream(URI uri, String lastEventId) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + identity.accessToken("kari"));
            if (!lastEventId.isEmpty()) {
                request.header("Last-Event-ID", lastEventId);
            }
            var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        /** Reads on until such an event comes; answers with its id. */
        String await(String event, Predicate<JsonNode> wanted) throws IOException {
            var id = "";
            var name = "";
            var found = false;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length());
                } else if (line.startsWith("id:")) {
                    id = line.substring("id:".length());
                } else if (line.startsWith("data:")) {
                    found = name.equals(event) && wanted.test(JSON.readTree(line.substring("data:".length())));
                } else if (line.isEmpty() && found) {
                    return id;
                }
            }
            throw new AssertionError("the stream ended without such a " + event);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
