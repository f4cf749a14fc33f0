package no.vft.epj;

import static no.vft.epj.Cases.aResolvedCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import no.vft.epj.journal.DocumentKey;
import no.vft.testkit.TestDatabase;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;

/** One running service with seven documents, for every test of its FHIR surface; none of them changes it. */
final class FhirSurface {
    static final FhirContext FHIR = FhirContext.forR4Cached();
    static final String FORM = "application/x-www-form-urlencoded";
    static final int DOCUMENTS = 7;

    private static final DocumentKey FIRST = new DocumentKey(Cases.ALARM, 7);

    private final FeedPeer peer;
    private final Issuer issuer;
    private final Service service;
    private final IGenericClient client;

    private FhirSurface(FeedPeer peer, Issuer issuer) {
        this.peer = peer;
        this.issuer = issuer;
        this.service = Service.start(TestDatabase.create(), peer.url(), issuer.url());
        FHIR.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        this.client = FHIR.newRestfulGenericClient(service.fhirUrl());
        client.registerInterceptor(new BearerTokenAuthInterceptor(token()));
    }

    /** Started once for all test classes; it ends with the Java machine. */
    static FhirSurface shared() {
        return Shared.SURFACE;
    }

    /** A class of its own, because other threads use the outer one while the service starts. */
    private static final class Shared {
        private static final FhirSurface SURFACE = start();
    }

    private static FhirSurface start() {
        try {
            var peer = FeedPeer.start();
            peer.publish(aResolvedCase().entry("1"));
            for (var number = 1; number < DOCUMENTS; number++) {
                peer.publish(aResolvedCase()
                        .fromUnknownDevice()
                        .alarm(Cases.anotherAlarm())
                        .entry(peer.nextCursor()));
            }
            var surface = new FhirSurface(peer, new Issuer());
            await().atMost(Duration.ofSeconds(30)).until(() -> peer.journaled().size() == DOCUMENTS);
            return surface;
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HAPI's own client, with a token that may read. */
    IGenericClient client() {
        return client;
    }

    FeedPeer peer() {
        return peer;
    }

    Issuer issuer() {
        return issuer;
    }

    Service service() {
        return service;
    }

    String token() {
        return issuer.token("system/*.rs");
    }

    /** A good token of an identity provider that is not ours. */
    String foreignToken() throws JOSEException, IOException {
        try (var other = new Issuer()) {
            return other.token("system/*.rs");
        }
    }

    /** The business identifier of the first document. */
    static String key() {
        return FIRST.value();
    }

    /** The logical id of a part of the first document. */
    static String id(String role) {
        return FIRST.idOf(role).toString();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.fhirUrl() + path))
                .header("Authorization", "Bearer " + token());
    }

    HttpResponse<String> get(String path) {
        return Http.send(request(path));
    }

    HttpResponse<String> post(String path, String type, String body) {
        return Http.send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** The answer to a search that succeeds. */
    Bundle search(String query) {
        return bundle(get(query));
    }

    static Bundle bundle(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FHIR.newJsonParser().parseResource(Bundle.class, answer.body());
    }

    /** That status, and an outcome that says what is wrong, can be found in the log, and repeats no person's number. */
    static OperationOutcome assertOutcome(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/fhir+json"));
        var outcome = FHIR.newJsonParser().parseResource(OperationOutcome.class, answer.body());
        assertThat(outcome.getIssueFirstRep().getDiagnostics()).isNotBlank();
        assertThat(answer.headers().firstValue("nhn-event-id"))
                .hasValueSatisfying(eventId ->
                        assertThat(outcome.getIssueFirstRep().getDiagnostics()).contains(eventId));
        assertThat(answer.headers().firstValue("nhn-error-code")).isPresent();
        assertThat(answer.body()).doesNotContain(Cases.PERSON_ID);
        return outcome;
    }
}
