package no.vft.epj.fhir.resource;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.server.IResourceProvider;
import no.vft.epj.journal.Documents.Part;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** The journal notes in words, out of their documents. */
@Component
public class CompositionResources implements IResourceProvider {
    private final DocumentParts parts;

    CompositionResources(DocumentParts parts) {
        this.parts = parts;
    }

    @Override
    public Class<Composition> getResourceType() {
        return Composition.class;
    }

    /** One by its logical id. */
    @Read
    public Composition read(@IdParam IdType id) {
        return parts.get(Part.COMPOSITION, id, Composition.class);
    }
}
