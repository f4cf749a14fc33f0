package no.vft.epj;

import static no.vft.epj.FhirSurface.FORM;
import static no.vft.epj.FhirSurface.assertOutcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Every wrong request gets its status and an outcome that repeats nothing of it. */
@ExtendWith(OutputCaptureExtension.class)
class FhirRefusalTest {
    private static final FhirSurface SURFACE = FhirSurface.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Patient?identifier=02850097219",
                "/Patient?identifier:exact=02850097219",
                "/Patient?%69dentifier=02850097219",
                "/Patient/_search?identifier=02850097219",
                "/Patient?subject.identifier=x",
                "/Patient/02850097219",
                "/Composition/02850097219",
                "/Composition?patient.identifier=x",
                "/Bundle?identifier=02850097219",
                "/Bundle?identifier=urn:oid:2.16.578.1.12.4.1.4.1%7C02850097219",
                "/Bundle?unknown=%30%32850097219",
                "/02850097219"
            })
    void aNumberInAUrlIsRefusedAndNeitherRepeatedNorLogged(String path, CapturedOutput output) {
        var answer = SURFACE.get(path);
        assertOutcome(answer, 400);
        assertThat(answer.body()).contains("POST _search");
        assertThat(output).doesNotContain(Cases.PERSON_ID);
    }

    @Test
    void aNumberInTheUrlOfAPostedSearchIsRefusedToo() {
        var answer = SURFACE.post("/Patient/_search?identifier=02850097219", FORM, "");
        assertOutcome(answer, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "/Bundle/0f8fad5b-d9cb-469f-a165-000000000000, 404",
        "/Bundle/no-uuid, 404",
        "/Bundle/a%20b, 404",
        "/Bundle/1-1-1-1-1, 404",
        "/Observation/1, 404",
        "/Nothing, 404",
        "/Patient, 400",
        "/Bundle?_lastUpdated=yesterday02850097219, 400",
        "/Bundle?_lastUpdated=ne2020-01-01, 400",
        "/Bundle?_lastUpdated=ap2020-01-01, 400",
        "/Bundle?_lastUpdated:missing=true, 400",
        "/Bundle?identifier:not=x, 400",
        "/Bundle?unknown=x, 400",
        "/Bundle?_offset=3, 400",
        "/Bundle?_include=*, 400",
        "/Bundle?_count=-1, 400",
        "/Bundle?_count=99999999999999999999, 400",
        "/Bundle?_sort=-_lastUpdated, 400",
        "/Bundle?_count=abc, 400",
        "/Bundle/0f8fad5b-d9cb-469f-a165-000000000000/_history, 400",
        "/Patient/$everything, 400",
        "/Composition, 400",
        "/some/where/else, 404",
        "'', 400",
        "?_getpages=02850097219&_pageId=1_1, 410",
        "?_getpages=..2&_pageId=9999999999999999_1, 410",
        "?_getpages=-999999999999999..2&_pageId=1_1, 410",
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
        "POST, /_search",
        "POST, /Patient/_search/more",
        "POST, /metadata",
        "OPTIONS, /Bundle/1",
        "PROPFIND, /Bundle/1",
        "NONSENSE, /Bundle/1",
        "TRACE, /Patient"
    })
    void nothingCanBeWritten(String method, String path) {
        var answer = Http.send(SURFACE.request(path)
                .header("Content-Type", "application/fhir+json")
                .method(method, BodyPublishers.ofString("{not json")));
        assertOutcome(answer, 405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0285009721", "02850097218", "028500972190", "Prøvesen", "02850097219%00", "0285009721a"})
    void whatIsNoPersonsNumberIsSaidToBeNone(String number) {
        var answer = SURFACE.post("/Patient/_search", FORM, "identifier=" + number);
        var outcome = assertOutcome(answer, 400);
        assertThat(outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getDisplay())
                .isEqualTo("InvalidSsn");
        assertThat(answer.headers().firstValue("nhn-error-code")).hasValue("2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identifier=",
                "identifier:not=02850097219",
                "identifier:missing=true",
                "identifier=02850097219,11845599620",
                "identifier=02850097219&identifier=11845599620",
                "identifier=02850097219&name=x",
                "identifier=%zz"
            })
    void aPostedSearchThatMeansSomethingElseIsRefused(String form) {
        assertOutcome(SURFACE.post("/Patient/_search", FORM, form), 400);
    }

    @Test
    void aSearchWithoutEndIsRefused() {
        assertOutcome(SURFACE.post("/Patient/_search", FORM, "identifier=" + "1".repeat(20_000)), 413);
    }

    @Test
    void aSearchThatIsNoFormIsRefused() {
        assertOutcome(SURFACE.post("/Patient/_search", "application/json", "{\"identifier\":\"02850097219\"}"), 415);
    }

    /** Sent by hand: no client of ours would. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Bundle?x=<\"|02850097219>",
                "/fhir/Bundle/%zz",
                "/fhir/Bundle?_lastUpdated=%zz",
                "/fhir/Bundle/a%00b",
                "//fhir/Bundle",
                "/fhir/../fhir/Bundle",
                "/fhir/Bundle/LONG"
            })
    void aUrlThatNobodyCanTakeApartGetsAnOutcome(String target) throws Exception {
        try (var socket =
                new Socket("127.0.0.1", URI.create(SURFACE.service().url()).getPort())) {
            socket.getOutputStream()
                    .write(("GET " + target.replace("LONG", "a".repeat(20_000)) + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Connection: close\r\nAuthorization: Bearer " + SURFACE.token() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4").contains("OperationOutcome", "nhn-event-id");
            assertThat(answer).doesNotContain(Cases.PERSON_ID, "<html");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Bundle//x", "/Bundle/%2e%2e/x", "/Bundle;a=b"})
    void aUrlThatTheFirewallRefusesGetsAnOutcome(String path) {
        assertThat(SURFACE.get(path).body()).contains("\"OperationOutcome\"");
    }
}
