package no.vft.epj.fhir.resource;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.server.IResourceProvider;
import no.vft.epj.journal.Documents.Part;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** The follow-ups, out of their documents. */
@Component
public class EncounterResources implements IResourceProvider {
    private final DocumentParts parts;

    EncounterResources(DocumentParts parts) {
        this.parts = parts;
    }

    @Override
    public Class<Encounter> getResourceType() {
        return Encounter.class;
    }

    /** One by its logical id. */
    @Read
    public Encounter read(@IdParam IdType id) {
        return parts.get(Part.ENCOUNTER, id, Encounter.class);
    }
}
