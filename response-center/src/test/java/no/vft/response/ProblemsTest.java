package no.vft.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import no.vft.response.RunningService.Answer;
import no.vft.response.access.TestIdentityProvider;
import no.vft.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact body of each kind of refusal that any address can give. */
class ProblemsTest {
    private static final TestIdentityProvider IDENTITY = new TestIdentityProvider();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestDatabase.create(), IDENTITY);
    }

    @AfterAll
    static void stop() {
        service.close();
        IDENTITY.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{        | malformed-body",
                "[]       | malformed-body",
                "`\"x\"`  | malformed-body",
                "{} {}    | malformed-body",
                "``       | malformed-body"
            })
    void refusesABodyThatIsNoObject(String body, String problem) {
        assertThat(service.as("admin", "POST", "/api/v1/devices", body).problem())
                .isEqualTo(problem);
    }

    @Test
    void namesTheUnknownField() {
        var answer = service.as(
                "admin",
                "POST",
                "/api/v1/devices",
                "{\"deviceId\":\"a\",\"municipalityNumber\":\"4204\",\"colour\":1}");
        assertThat(answer.text())
                .isEqualTo("{\"type\":\"urn:vft:problem:invalid-input\",\"title\":\"Invalid input\",\"status\":400,"
                        + "\"detail\":\"Some fields have values that they cannot have.\","
                        + "\"errors\":[{\"field\":\"colour\",\"message\":\"is not known here\"}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"deviceId\":\"a b\",\"municipalityNumber\":\"4204\"}     | deviceId",
                "{\"deviceId\":\"a\",\"municipalityNumber\":\"42\"}         | municipalityNumber",
                "{\"deviceId\":\"a\",\"municipalityNumber\":{}}             | municipalityNumber",
                "{\"deviceId\":\"a\",\"municipalityNumber\":\"4204\",\"recipientId\":\"x\"} | recipientId",
                "{\"municipalityNumber\":\"4204\"}                          | deviceId",
                "{\"deviceId\":\"a\",\"municipalityNumber\":\"4204\",\"voiceUri\":\"http://x\"} | voiceUri"
            })
    void namesTheFieldOfAValueThatCannotBe(String body, String field) {
        var answer = service.as("admin", "POST", "/api/v1/devices", body);
        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void namesTheWrongParameter() {
        assertThat(service.get("kari", "/api/v1/devices?limit=0")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("limit");
        assertThat(service.get("kari", "/api/v1/devices?limit=x")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("limit");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, not-found",
        "GET, /api/v1/recipients/no-uuid, not-found",
        "GET, /api/v1/recipients/00000000-0000-0000-0000-000000000000, not-found",
        "GET, /api/v1/devices/a%20b, not-found",
        "GET, /api/v1/municipalities/42, not-found",
        "PATCH, /api/v1/devices/demo-0001, method-not-allowed",
        "DELETE, /api/v1/me, method-not-allowed"
    })
    void refusesAddressesThatDoNotExist(String method, String path, String problem) {
        assertThat(service.as("admin", method, path, null).problem()).isEqualTo(problem);
    }

    @Test
    void refusesAnotherKindOfContent() {
        assertThat(send("Content-Type", "text/plain").problem()).isEqualTo("unsupported-media-type");
        var answer = RunningService.send(HttpRequest.newBuilder(service.publicUri("/api/v1/me"))
                .header("Authorization", "Bearer " + IDENTITY.accessToken("kari"))
                .header("Accept", "text/csv")
                .build());
        assertThat(answer.problem()).isEqualTo("not-acceptable");
    }

    @Test
    void refusesABodyThatIsTooLargeAnnouncedOrNot() {
        var large = "{\"deviceId\":\"" + "a".repeat(100_000) + "\"}";
        assertThat(service.as("admin", "POST", "/api/v1/devices", large).problem())
                .isEqualTo("too-large");
        var answer = RunningService.send(HttpRequest.newBuilder(service.publicUri("/api/v1/devices"))
                .header("Authorization", "Bearer " + IDENTITY.accessToken("admin"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes())))
                .build());
        assertThat(answer.problem()).isEqualTo("too-large");
    }

    private static Answer send(String header, String value) {
        return RunningService.send(HttpRequest.newBuilder(service.publicUri("/api/v1/devices"))
                .header("Authorization", "Bearer " + IDENTITY.accessToken("admin"))
                .header(header, value)
                .POST(BodyPublishers.ofString("{}"))
                .build());
    }
}
