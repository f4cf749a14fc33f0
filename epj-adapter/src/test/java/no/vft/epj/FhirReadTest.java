package no.vft.epj;

import static no.vft.epj.FhirSurface.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import no.vft.api.id.AlarmId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** Reads by logical id, through HAPI's own client. */
class FhirReadTest {
    private static final FhirSurface SURFACE = FhirSurface.shared();

    @Test
    void readsADocument() {
        var bundle = SURFACE.client()
                .read()
                .resource(Bundle.class)
                .withId(id("Bundle"))
                .execute();
        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(bundle.getIdentifier().getValue()).isEqualTo(FhirSurface.key());
        assertThat(bundle.getMeta().getLastUpdated()).isNotNull();
        assertThat(bundle.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .containsExactly("Composition", "DetectedIssue", "Encounter", "Device", "Patient");
        assertThat(SURFACE.get("/Bundle/" + id("Bundle")).body())
                .contains("\"fullUrl\":\"urn:uuid:" + id("Composition") + "\"")
                .contains("\"id\":\"" + id("Composition") + "\"");
    }

    @Test
    void readsEachResourceOfADocumentAlone() {
        var composition = SURFACE.client()
                .read()
                .resource(Composition.class)
                .withId(id("Composition"))
                .execute();
        assertThat(composition.getSubject().getReference()).isEqualTo("Patient/" + Cases.RECIPIENT);
        assertThat(composition.getSection().getLast().getEntryFirstRep().getReference())
                .isEqualTo("DetectedIssue/" + id("DetectedIssue"));
        var issue = SURFACE.client()
                .read()
                .resource(DetectedIssue.class)
                .withId(id("DetectedIssue"))
                .execute();
        assertThat(issue.getCode().getCodingFirstRep().getCode()).isEqualTo("3");
        assertThat(issue.getAuthor().getReference()).isEqualTo("Device/" + id("Device"));
        var encounter = SURFACE.client()
                .read()
                .resource(Encounter.class)
                .withId(id("Encounter"))
                .execute();
        assertThat(encounter
                        .getParticipantFirstRep()
                        .getTypeFirstRep()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("2");
        var device = SURFACE.client()
                .read()
                .resource(Device.class)
                .withId(id("Device"))
                .execute();
        assertThat(device.getSerialNumber()).isEqualTo("SN-4711");
    }

    @Test
    void readsAPersonByTheRegistrysId() {
        var patient = SURFACE.client()
                .read()
                .resource(Patient.class)
                .withId(Cases.RECIPIENT.toString())
                .execute();
        assertThat(patient.getNameFirstRep().getFamily()).isEqualTo("Prøvesen");
    }

    @Test
    void theClientGetsItsOwnExceptionWithTheOutcome() {
        assertThatThrownBy(() -> SURFACE.client()
                        .read()
                        .resource(Bundle.class)
                        .withId(AlarmId.of("0f8fad5b-d9cb-469f-a165-000000000000")
                                .toString())
                        .execute())
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        e -> assertThat(e.getOperationOutcome()).isInstanceOf(OperationOutcome.class));
    }
}
