package no.vft.epj;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.Test;

/** The capability statement is true. */
class CapabilityStatementTest {
    private static final FhirSurface SURFACE = FhirSurface.shared();

    @Test
    void theCapabilityStatementSaysWhatIsServedAndNoMore() {
        var statement = SURFACE.client()
                .capabilities()
                .ofType(CapabilityStatement.class)
                .execute();
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
        assertThat(statement.getFormat())
                .extracting(it -> it.getValue())
                .isNotEmpty()
                .allSatisfy(format -> assertThat(SURFACE.get("/Bundle?_count=1&_format=" + format)
                                .statusCode())
                        .isEqualTo(200));
        assertThat(rest.getResource())
                .allSatisfy(it -> assertThat(it.getSearchParam())
                        .allSatisfy(parameter -> assertThat(parameter.getName()).isIn("identifier", "_lastUpdated")));
        assertThat(rest.getSecurity().getServiceFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("OAuth");
    }
}
