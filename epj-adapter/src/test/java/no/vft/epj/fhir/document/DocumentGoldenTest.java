package no.vft.epj.fhir.document;

import static no.vft.epj.Cases.aResolvedCase;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.vft.epj.Cases;
import no.vft.epj.journal.Notes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents, character by character. Write them anew with {@code -Dvft.docs.write=true} and read the difference.
 */
class DocumentGoldenTest {
    private static final FhirDocumentWriter WRITER = new FhirDocumentWriter(FhirContext.forR4Cached());
    private static final ObjectMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void safetyButtonWithAKnownPerson() throws IOException {
        matchesGolden("safety-button", aResolvedCase());
    }

    @Test
    void unknownDeviceWithoutAPerson() throws IOException {
        matchesGolden("unknown-device", aResolvedCase().fromUnknownDevice());
    }

    @Test
    void protectedAddressIsLeftOut() throws IOException {
        var written = matchesGolden("protected-address", aResolvedCase().protectedAddress("STRICTLY_CONFIDENTIAL"));
        assertThat(written).doesNotContain("Strandgata", "4610", "Nøkkelboks");
    }

    @Test
    void anUnknownMarkOfProtectionCountsAsProtected() {
        assertThat(write(aResolvedCase().protectedAddress("SOMETHING_NEW"))).doesNotContain("Strandgata", "4610");
    }

    @Test
    void writingAgainGivesTheSameBytes() {
        assertThat(write(aResolvedCase())).isEqualTo(write(aResolvedCase()));
    }

    @Test
    void aDNumberHasItsOwnSystem() {
        assertThat(write(aResolvedCase().personId("42850097211")))
                .contains("urn:oid:2.16.578.1.12.4.1.4.2")
                .doesNotContain("\"urn:oid:2.16.578.1.12.4.1.4.1\"");
    }

    @Test
    void aLocalNumberNamesTheBodyThatGaveItOut() {
        assertThat(write(aResolvedCase().personId("02450097219")))
                .contains("\"code\":\"HNR\"", "urn:oid:2.16.578.1.12.4.1.1.8327", "\"assigner\"")
                .doesNotContain("urn:oid:2.16.578.1.12.4.1.4.1\"");
    }

    @Test
    void syntheticNumbersAreNoLocalOnes() {
        for (var number : new String[] {"02850097219", "16758532406"}) {
            assertThat(write(aResolvedCase().personId(number)))
                    .contains("urn:oid:2.16.578.1.12.4.1.4.1\"")
                    .doesNotContain("HNR");
        }
    }

    private static String matchesGolden(String name, Cases resolved) throws IOException {
        var golden = Path.of("src/test/resources/golden", name + ".json");
        var written = PRETTY.writeValueAsString(PRETTY.readTree(write(resolved))) + "\n";
        if (Boolean.getBoolean("vft.docs.write")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, written);
        }
        assertThat(written).isEqualTo(Files.readString(golden));
        return written;
    }

    private static String write(Cases resolved) {
        return WRITER.write(Notes.of(resolved.entry("1"))).document();
    }
}
