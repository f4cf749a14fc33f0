package no.vft.epj;

import static no.vft.epj.FhirSurface.assertOutcome;
import static no.vft.epj.FhirSurface.id;
import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which form the answers come. */
class FhirFormatTest {
    private static final FhirSurface SURFACE = FhirSurface.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/fhir+json | application/fhir+json",
                "application/fhir+json;fhirVersion=4.0 | application/fhir+json",
                "application/json | application/fhir+json",
                "application/fhir+xml | application/fhir+xml",
                "text/html,application/xhtml+xml,*/*;q=0.8 | application/fhir+json",
                "text/turtle, application/fhir+json;q=0.5 | application/fhir+json"
            })
    void answersInTheFormThatTheReaderTakes(String accept, String form) {
        var answer = Http.send(SURFACE.request("/Bundle/" + id("Bundle")).header("Accept", accept));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/png",
                "text/turtle",
                "application/x-turtle",
                "application/fhir+json;q=0",
                "application/fhir+json;fhirVersion=3.0",
                ";;;"
            })
    void saysThatItHasNoOtherForm(String accept) {
        assertOutcome(Http.send(SURFACE.request("/Bundle/" + id("Bundle")).header("Accept", accept)), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "html", "nonsense", "application/fhir+turtle"})
    void aNamedFormThatIsNotServedIsRefused(String format) {
        assertOutcome(SURFACE.get("/Bundle/" + id("Bundle") + "?_format=" + format), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "application/fhir+xml", "application/fhir%2Bxml", "text/xml"})
    void aNamedFormWins(String format) {
        var answer = Http.send(SURFACE.request("/Bundle/" + id("Bundle") + "?_format=" + format)
                .header("Accept", "image/png"));
        assertThat(answer.body()).startsWith("<Bundle");
    }

    @Test
    void anOutcomeComesInTheReadersFormToo() {
        var answer = Http.send(SURFACE.request("/Bundle/none").header("Accept", "application/fhir+xml"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(FhirSurface.FHIR.newXmlParser().parseResource(OperationOutcome.class, answer.body()))
                .isNotNull();
    }
}
