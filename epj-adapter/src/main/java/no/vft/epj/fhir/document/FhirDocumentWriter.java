package no.vft.epj.fhir.document;

import ca.uhn.fhir.context.FhirContext;
import no.vft.epj.journal.DocumentWriter;
import no.vft.epj.journal.JournalNote;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * The FHIR R4 document of a note: a Bundle with Composition, DetectedIssue, Encounter, Device and Patient. Ids follow
 * from the note's key and times from the note, so that the same note gives the same bytes. Thread-safe.
 */
@Component
public class FhirDocumentWriter implements DocumentWriter {
    private final FhirContext fhir;

    /** @param fhir for R4 */
    public FhirDocumentWriter(FhirContext fhir) {
        this.fhir = fhir;
    }

    @Override
    public Written write(JournalNote note) {
        var parser = fhir.newJsonParser();
        var person = note.person();
        return new Written(
                parser.encodeResourceToString(bundle(note)),
                person == null ? null : parser.encodeResourceToString(PatientWriter.write(note, person)));
    }

    private static Bundle bundle(JournalNote note) {
        var bundle = new Bundle();
        bundle.setId(note.key().idOf("Bundle").toString());
        bundle.setType(BundleType.DOCUMENT);
        bundle.setIdentifier(CompositionWriter.identifier(note));
        bundle.setTimestampElement(Resources.instant(note.resolvedAt()));
        add(bundle, CompositionWriter.write(note));
        add(bundle, DetectedIssueWriter.write(note));
        add(bundle, EncounterWriter.write(note));
        if (note.deviceId() != null) {
            add(bundle, DeviceWriter.write(note, note.deviceId()));
        }
        if (note.person() != null) {
            add(bundle, PatientWriter.write(note, note.person()));
        }
        return bundle;
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry().setFullUrl("urn:uuid:" + resource.getIdPart()).setResource(resource);
    }
}
