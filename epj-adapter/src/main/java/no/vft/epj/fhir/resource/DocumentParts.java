package no.vft.epj.fhir.resource;

import no.vft.epj.fhir.Fault;
import no.vft.epj.fhir.FaultException;
import no.vft.epj.fhir.document.StoredResources;
import no.vft.epj.journal.Documents;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Single resources out of stored documents. */
@Component
class DocumentParts {
    private final Documents documents;
    private final StoredResources resources;

    DocumentParts(Documents documents, StoredResources resources) {
        this.documents = documents;
        this.resources = resources;
    }

    <T extends Resource> T get(Documents.Part part, IdType id, Class<T> type) {
        return documents
                .findHolding(part, Ids.get(id))
                .flatMap(stored -> resources.part(stored, type))
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
    }
}
