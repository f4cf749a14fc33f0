package no.vft.epj.fhir.resource;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.server.IResourceProvider;
import no.vft.epj.journal.Documents.Part;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** The alarms, out of their documents. */
@Component
public class DetectedIssueResources implements IResourceProvider {
    private final DocumentParts parts;

    DetectedIssueResources(DocumentParts parts) {
        this.parts = parts;
    }

    @Override
    public Class<DetectedIssue> getResourceType() {
        return DetectedIssue.class;
    }

    /** One by its logical id. */
    @Read
    public DetectedIssue read(@IdParam IdType id) {
        return parts.get(Part.DETECTED_ISSUE, id, DetectedIssue.class);
    }
}
