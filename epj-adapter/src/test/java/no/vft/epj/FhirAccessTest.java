package no.vft.epj;

import static no.vft.epj.FhirSurface.assertOutcome;
import static no.vft.epj.FhirSurface.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import no.vft.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** Who may read, and what happens when that cannot be found out. */
class FhirAccessTest {
    private static final FhirSurface SURFACE = FhirSurface.shared();

    @Test
    void withoutATokenNothingIsReadButTheCapabilityStatement() {
        var answer = Http.get(SURFACE.service().fhirUrl() + "/Bundle");
        assertOutcome(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
        assertThat(Http.get(SURFACE.service().fhirUrl() + "/metadata").statusCode())
                .isEqualTo(200);
        assertOutcome(Http.get(SURFACE.service().url() + "/"), 401);
    }

    @Test
    void aTokenThatIsExpiredForgedForeignOrGarbageIsRefused() throws Exception {
        for (var token : new String[] {
            SURFACE.issuer().expiredToken(), SURFACE.issuer().tokenSignedByAnother(), SURFACE.foreignToken(), "garbage"
        }) {
            var answer = Http.send(
                    HttpRequest.newBuilder(URI.create(SURFACE.service().fhirUrl() + "/Bundle"))
                            .header("Authorization", "Bearer " + token));
            assertOutcome(answer, 401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    @Test
    void aTokenWithoutTheScopeIsForbidden() {
        var answer =
                Http.send(HttpRequest.newBuilder(URI.create(SURFACE.service().fhirUrl() + "/Bundle"))
                        .header("Authorization", "Bearer " + SURFACE.issuer().token("system/Patient.rs openid")));
        assertOutcome(answer, 403);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void outsideOfFhirThereIsNothingToRead() {
        for (var path : new String[] {"/", "/fhirx", "/anything"}) {
            var answer = Http.send(
                    HttpRequest.newBuilder(URI.create(SURFACE.service().url() + path))
                            .header("Authorization", "Bearer " + SURFACE.token()));
            assertOutcome(answer, 404);
        }
    }

    @Test
    void aTokenCountsInTheHeaderOnly() {
        assertOutcome(Http.get(SURFACE.service().fhirUrl() + "/Bundle?access_token=" + SURFACE.token()), 401);
    }

    @Test
    void anAbsentIdentityProviderIsNotTheReadersFault() {
        try (var alone = Service.start(TestDatabase.create(), SURFACE.peer().url(), "http://127.0.0.1:1")) {
            var answer = Http.send(HttpRequest.newBuilder(URI.create(alone.fhirUrl() + "/Bundle"))
                    .header("Authorization", "Bearer " + SURFACE.token()));
            assertOutcome(answer, 503);
        }
    }

    @Test
    void anAbsentDatabaseIsAnOutcomeToo() {
        var nowhere = new TestDatabase("jdbc:postgresql://127.0.0.1:1/epj", "epj", "epj");
        try (var alone = Service.start(
                nowhere,
                SURFACE.peer().url(),
                SURFACE.issuer().url(),
                "--spring.datasource.hikari.connection-timeout=250")) {
            var answer = Http.send(HttpRequest.newBuilder(URI.create(alone.fhirUrl() + "/Bundle/" + id("Bundle")))
                    .header("Authorization", "Bearer " + SURFACE.token()));
            assertOutcome(answer, 503);
        }
    }
}
