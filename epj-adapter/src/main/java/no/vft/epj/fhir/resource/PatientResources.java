package no.vft.epj.fhir.resource;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import no.vft.epj.fhir.Fault;
import no.vft.epj.fhir.FaultException;
import no.vft.epj.fhir.document.StoredResources;
import no.vft.epj.journal.Documents;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;

/** The persons of the journal documents, as the newest document knows them. */
@Component
public class PatientResources implements IResourceProvider {
    /** One number belongs to one person; a few entries in the registry may share it, in several municipalities. */
    private static final int MOST = 50;

    private final Documents documents;
    private final StoredResources resources;

    PatientResources(Documents documents, StoredResources resources) {
        this.documents = documents;
        this.resources = resources;
    }

    @Override
    public Class<Patient> getResourceType() {
        return Patient.class;
    }

    /** One person by the registry's id. */
    @Read
    public Patient read(@IdParam IdType id) {
        return documents
                .findPatient(Ids.get(id))
                .map(resources::patient)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
    }

    /** Persons by national identity number; reached by POST only. */
    @Search
    public List<Patient> search(@RequiredParam(name = Patient.SP_IDENTIFIER) TokenParam identifier) {
        var system = identifier.getSystem();
        return documents.listPatients(identifier.getValueNotNull(), MOST).stream()
                .map(resources::patient)
                .filter(patient -> system == null
                        || system.isEmpty()
                        || patient.getIdentifier().stream().anyMatch(it -> system.equals(it.getSystem())))
                .toList();
    }
}
