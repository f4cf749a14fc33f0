package no.vft.epj;

import static no.vft.epj.Cases.aResolvedCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.SearchStyleEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import no.vft.api.id.AlarmId;
import no.vft.epj.journal.DocumentKey;
import no.vft.testkit.TestDatabase;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The FHIR surface, through HAPI's own client and through plain HTTP. */
class FhirApiTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final int OTHERS = 6;
    private static final DocumentKey KEY = new DocumentKey(Cases.ALARM, 7);

    private static FeedPeer peer;
    private static Issuer issuer;
    private static Service service;
    private static IGenericClient client;

    @BeforeAll
    static void start() throws Exception {
        peer = FeedPeer.start();
        issuer = new Issuer();
        service = Service.start(TestDatabase.create(), peer.url(), issuer.url());
        peer.publish(aResolvedCase().entry("1"));
        for (var i = 0; i < OTHERS; i++) {
            peer.publish(aResolvedCase()
                    .fromUnknownDevice()
                    .alarm(Cases.anotherAlarm())
                    .entry(peer.nextCursor()));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> peer.journaled().size() == OTHERS + 1);
        FHIR.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        client = FHIR.newRestfulGenericClient(service.fhirUrl());
        client.registerInterceptor(new BearerTokenAuthInterceptor(issuer.token("system/*.rs")));
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
        peer.close();
    }

    @Test
    void readsADocument() {
        var bundle = client.read().resource(Bundle.class).withId(id("Bundle")).execute();
        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(bundle.getIdentifier().getValue()).isEqualTo(KEY.value());
        assertThat(bundle.getMeta().getLastUpdated()).isNotNull();
        assertThat(bundle.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .containsExactly("Composition", "DetectedIssue", "Encounter", "Device", "Patient");
        assertThat(get("/Bundle/" + id("Bundle")).body())
                .contains("\"fullUrl\":\"urn:uuid:" + id("Composition") + "\"")
                .contains("\"id\":\"" + id("Composition") + "\"");
    }

    @Test
    void findsADocumentByItsIdentifier() {
        var found = client.search()
                .forResource(Bundle.class)
                .where(Bundle.IDENTIFIER.exactly().systemAndIdentifier("urn:vft:journal-document", KEY.value()))
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry()).hasSize(1);
        assertThat(found.getEntryFirstRep().getResource().getIdPart()).isEqualTo(id("Bundle"));
    }

    @Test
    void pagesThroughAllDocumentsOnceInTheOrderOfTheirTimes() {
        var ids = new ArrayList<String>();
        var page = client.search()
                .forResource(Bundle.class)
                .count(2)
                .returnBundle(Bundle.class)
                .execute();
        var pages = 1;
        page.getEntry().forEach(entry -> ids.add(entry.getResource().getIdPart()));
        while (page.getLink(Bundle.LINK_NEXT) != null) {
            page = client.loadPage().next(page).execute();
            assertThat(page.getEntry()).hasSizeBetween(1, 2);
            page.getEntry().forEach(entry -> ids.add(entry.getResource().getIdPart()));
            pages++;
        }
        assertThat(pages).isEqualTo(4);
        assertThat(ids).hasSize(OTHERS + 1).doesNotHaveDuplicates();
        assertThat(ids.getFirst()).isEqualTo(id("Bundle"));
    }

    @Test
    void findsDocumentsByTheTimeOfTheirStore() {
        var first = client.read().resource(Bundle.class).withId(id("Bundle")).execute();
        var at = first.getMeta().getLastUpdatedElement().getValueAsString();
        assertThat(search("_lastUpdated=ge" + encoded(at)).getEntry()).hasSize(OTHERS + 1);
        assertThat(search("_lastUpdated=lt" + encoded(at)).getEntry()).isEmpty();
        assertThat(search("_lastUpdated=gt2099-01-01").getEntry()).isEmpty();
        assertThat(search("_lastUpdated=ge2020-01-01&_sort=_lastUpdated&_count=3")
                        .getEntry())
                .hasSize(3);
    }

    @Test
    void readsEachResourceOfADocumentAlone() {
        var composition = client.read()
                .resource(Composition.class)
                .withId(id("Composition"))
                .execute();
        assertThat(composition.getSubject().getReference()).isEqualTo("Patient/" + Cases.RECIPIENT);
        assertThat(composition.getSection().getLast().getEntryFirstRep().getReference())
                .isEqualTo("DetectedIssue/" + id("DetectedIssue"));
        var issue = client.read()
                .resource(DetectedIssue.class)
                .withId(id("DetectedIssue"))
                .execute();
        assertThat(issue.getCode().getCodingFirstRep().getCode()).isEqualTo("3");
        assertThat(issue.getAuthor().getReference()).isEqualTo("Device/" + id("Device"));
        var encounter =
                client.read().resource(Encounter.class).withId(id("Encounter")).execute();
        assertThat(encounter
                        .getParticipantFirstRep()
                        .getTypeFirstRep()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("2");
        var device = client.read().resource(Device.class).withId(id("Device")).execute();
        assertThat(device.getSerialNumber()).isEqualTo("SN-4711");
    }

    @Test
    void readsAPersonByTheRegistrysId() {
        var patient = client.read()
                .resource(Patient.class)
                .withId(Cases.RECIPIENT.toString())
                .execute();
        assertThat(patient.getNameFirstRep().getFamily()).isEqualTo("Prøvesen");
    }

    @Test
    void findsAPersonByNumberOnlyInABody() {
        var found = client.search()
                .forResource(Patient.class)
                .where(Patient.IDENTIFIER
                        .exactly()
                        .systemAndIdentifier("urn:oid:2.16.578.1.12.4.1.4.1", Cases.PERSON_ID))
                .usingStyle(SearchStyleEnum.POST)
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry()).hasSize(1);
        assertThat(found.getLink()).noneMatch(link -> link.getUrl().contains(Cases.PERSON_ID));
    }

    @Test
    void aWrongSystemFindsNobody() {
        var found = client.search()
                .forResource(Patient.class)
                .where(Patient.IDENTIFIER
                        .exactly()
                        .systemAndIdentifier("urn:oid:2.16.578.1.12.4.1.4.2", Cases.PERSON_ID))
                .usingStyle(SearchStyleEnum.POST)
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Patient?identifier=02850097219",
                "/Patient?identifier:exact=02850097219",
                "/Patient?%69dentifier=02850097219",
                "/Patient/_search?identifier=02850097219"
            })
    void aNumberInAUrlIsRefusedAndNotRepeated(String path) {
        var answer = get(path);
        assertOutcome(answer, 400);
        assertThat(answer.body()).contains("POST _search");
    }

    @Test
    void aNumberInTheUrlOfAPostedSearchIsRefusedToo() {
        var answer = post("/Patient/_search?identifier=02850097219", "application/x-www-form-urlencoded", "");
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
        assertOutcome(get(path), status);
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
        var answer = Http.send(authorized(path)
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
        assertOutcome(post("/Patient/_search", "application/json", "{\"identifier\":\"02850097219\"}"), 415);
    }

    @Test
    void anUnencodedUrlGetsAnOutcome() throws Exception {
        try (var socket = new Socket("127.0.0.1", URI.create(service.url()).getPort())) {
            socket.getOutputStream()
                    .write(("GET /fhir/Bundle?x=<\"|02850097219> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Bearer " + issuer.token("system/*.rs") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("OperationOutcome");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Bundle//x", "/Bundle/%2e%2e/x", "/Bundle;a=b"})
    void aUrlThatTheFirewallRefusesGetsAnOutcome(String path) {
        assertThat(get(path).body()).contains("\"OperationOutcome\"");
    }

    @Test
    void withoutATokenNothingIsReadButTheCapabilityStatement() {
        var answer = Http.get(service.fhirUrl() + "/Bundle");
        assertOutcome(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
        assertThat(Http.get(service.fhirUrl() + "/metadata").statusCode()).isEqualTo(200);
        assertOutcome(Http.get(service.url() + "/"), 401);
    }

    @Test
    void aTokenThatIsExpiredForgedOrGarbageIsRefused() throws Exception {
        for (var token : new String[] {issuer.expiredToken(), issuer.tokenSignedByAnother(), "garbage"}) {
            var answer = Http.send(HttpRequest.newBuilder(URI.create(service.fhirUrl() + "/Bundle"))
                    .header("Authorization", "Bearer " + token));
            assertOutcome(answer, 401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    @Test
    void aTokenWithoutTheScopeIsForbidden() {
        var answer = Http.send(HttpRequest.newBuilder(URI.create(service.fhirUrl() + "/Bundle"))
                .header("Authorization", "Bearer " + issuer.token("system/Patient.rs openid")));
        assertOutcome(answer, 403);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void anAbsentIdentityProviderIsNotTheReadersFault() {
        try (var alone = Service.start(TestDatabase.create(), peer.url(), "http://127.0.0.1:1")) {
            var answer = Http.send(HttpRequest.newBuilder(URI.create(alone.fhirUrl() + "/Bundle"))
                    .header("Authorization", "Bearer " + issuer.token("system/*.rs")));
            assertOutcome(answer, 503);
        }
    }

    @Test
    void anAbsentDatabaseIsAnOutcomeToo() {
        var nowhere = new TestDatabase("jdbc:postgresql://127.0.0.1:1/epj", "epj", "epj");
        try (var alone =
                Service.start(nowhere, peer.url(), issuer.url(), "--spring.datasource.hikari.connection-timeout=250")) {
            var answer = Http.send(HttpRequest.newBuilder(URI.create(alone.fhirUrl() + "/Bundle/" + id("Bundle")))
                    .header("Authorization", "Bearer " + issuer.token("system/*.rs")));
            assertOutcome(answer, 503);
        }
    }

    @Test
    void theClientGetsItsOwnExceptionWithTheOutcome() {
        assertThatThrownBy(() -> client.read()
                        .resource(Bundle.class)
                        .withId(AlarmId.of("0f8fad5b-d9cb-469f-a165-000000000000")
                                .toString())
                        .execute())
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        e -> assertThat(e.getOperationOutcome()).isInstanceOf(OperationOutcome.class));
    }

    @Test
    void theCapabilityStatementSaysWhatIsServedAndNoMore() {
        var statement = client.capabilities().ofType(CapabilityStatement.class).execute();
        var rest = statement.getRestFirstRep();
        var served = rest.getResource().stream()
                .collect(Collectors.toMap(
                        it -> it.getType(),
                        it -> it.getInteraction().stream()
                                .map(interaction -> interaction.getCode().toCode())
                                .sorted()
                                .collect(Collectors.joining(","))));
        assertThat(served)
                .containsOnly(
                        Map.entry("Bundle", "read,search-type"),
                        Map.entry("Patient", "read,search-type"),
                        Map.entry("Composition", "read"),
                        Map.entry("DetectedIssue", "read"),
                        Map.entry("Encounter", "read"),
                        Map.entry("Device", "read"));
        assertThat(rest.getOperation()).isEmpty();
        assertThat(rest.getResource())
                .allSatisfy(it -> assertThat(it.getSearchParam())
                        .allSatisfy(parameter -> assertThat(parameter.getName()).isIn("identifier", "_lastUpdated")));
        assertThat(rest.getSecurity().getServiceFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("OAuth");
    }

    private static String id(String role) {
        return KEY.idOf(role).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Bundle search(String query) {
        var answer = get("/Bundle?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return FHIR.newJsonParser().parseResource(Bundle.class, answer.body());
    }

    private static HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create(service.fhirUrl() + path))
                .header("Authorization", "Bearer " + issuer.token("system/*.rs"));
    }

    private static HttpResponse<String> get(String path) {
        return Http.send(authorized(path));
    }

    private static HttpResponse<String> post(String path, String type, String body) {
        return Http.send(authorized(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static void assertOutcome(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var outcome = FHIR.newJsonParser().parseResource(OperationOutcome.class, answer.body());
        assertThat(outcome.getIssueFirstRep().getDiagnostics()).isNotBlank();
        assertThat(answer.headers().firstValue("nhn-event-id"))
                .hasValueSatisfying(eventId ->
                        assertThat(outcome.getIssueFirstRep().getDiagnostics()).contains(eventId));
        assertThat(answer.headers().firstValue("nhn-error-code")).isPresent();
        assertThat(answer.body()).doesNotContain(Cases.PERSON_ID);
    }
}
