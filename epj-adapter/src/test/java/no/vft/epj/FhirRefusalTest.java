package no.vft.epj;

import static no.vft.epj.FhirSurface.assertOutcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every wrong request gets its status and an outcome that repeats nothing of it. */
class FhirRefusalTest {
    private static final FhirSurface SURFACE = FhirSurface.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Patient?identifier=02850097219",
                "/Patient?identifier:exact=02850097219",
                "/Patient?%69dentifier=02850097219",
                "/Patient/_search?identifier=02850097219"
            })
    void aNumberInAUrlIsRefusedAndNotRepeated(String path) {
        var answer = SURFACE.get(path);
        assertOutcome(answer, 400);
        assertThat(answer.body()).contains("POST _search");
    }

    @Test
    void aNumberInTheUrlOfAPostedSearchIsRefusedToo() {
        var answer = SURFACE.post("/Patient/_search?identifier=02850097219", "application/x-www-form-urlencoded", "");
        assertOutcome(answer, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "/Bundle/0f8fad5b-d9cb-469f-a165-000000000000, 404",
        "/Bundle/no-uuid, 404",
        "/Patient/02850097219, 404",
        "/Composition/02850097219, 404",
        "/Observation/1, 404",
        "/Nothing, 404",
        "/Patient, 400",
        "/Bundle?_lastUpdated=yesterday02850097219, 400",
        "/Bundle?unknown=02850097219, 400",
        "/Bundle?_sort=-_lastUpdated, 400",
        "/Bundle?_count=abc, 400",
        "/Bundle/02850097219/_history, 400",
        "?_getpages=02850097219&_pageId=1_1, 410",
        "?_getpages=02850097219, 410",
    })
    void everyWrongReadGetsAnOutcomeThatRepeatsNothing(String path, int status) {
        assertOutcome(SURFACE.get(path), status);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /Patient",
        "PUT, /Patient/1",
        "DELETE, /Bundle/1",
        "PATCH, /Patient/1",
        "POST, /",
        "TRACE, /Patient"
    })
    void nothingCanBeWritten(String method, String path) {
        var answer = Http.send(SURFACE.request(path)
                .header("Content-Type", "application/fhir+json")
                .method(method, BodyPublishers.ofString("{not json")));
        if ("TRACE".equals(method)) {
            assertThat(answer.statusCode()).isBetween(400, 499);
        } else {
            assertOutcome(answer, 405);
            assertThat(answer.headers().firstValue("Allow")).isPresent();
        }
    }

    @Test
    void aSearchThatIsNoFormIsRefused() {
        assertOutcome(SURFACE.post("/Patient/_search", "application/json", "{\"identifier\":\"02850097219\"}"), 415);
    }

    @Test
    void anUnencodedUrlGetsAnOutcome() throws Exception {
        try (var socket =
                new Socket("127.0.0.1", URI.create(SURFACE.service().url()).getPort())) {
            socket.getOutputStream()
                    .write(("GET /fhir/Bundle?x=<\"|02850097219> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Bearer " + SURFACE.token() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("OperationOutcome");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Bundle//x", "/Bundle/%2e%2e/x", "/Bundle;a=b"})
    void aUrlThatTheFirewallRefusesGetsAnOutcome(String path) {
        assertThat(SURFACE.get(path).body()).contains("\"OperationOutcome\"");
    }
}
