package no.vft.epj.fhir.resource;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.BundleProviderWithNamedPages;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import java.util.UUID;
import no.vft.epj.fhir.Fault;
import no.vft.epj.fhir.FaultException;
import no.vft.epj.fhir.Vkp;
import no.vft.epj.fhir.document.StoredResources;
import no.vft.epj.journal.Documents;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
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

    /** Persons by national identity number, all on one page; reached by POST only. */
    @Search
    public IBundleProvider search(@RequiredParam(name = Patient.SP_IDENTIFIER) @Nullable TokenParam identifier) {
        var token = Identifiers.checked(identifier);
        var system = token.getSystem();
        var found = hasNoNumber(system) ? List.<Patient>of() : find(token.getValueNotNull());
        List<IBaseResource> patients = found.stream()
                .filter(patient -> system == null
                        || system.isEmpty()
                        || patient.getIdentifier().stream().anyMatch(it -> system.equals(it.getSystem())))
                .map(IBaseResource.class::cast)
                .toList();
        return new BundleProviderWithNamedPages(patients, UUID.randomUUID().toString(), "only", patients.size());
    }

    private static boolean hasNoNumber(@Nullable String system) {
        return system != null && !system.isEmpty() && !Vkp.PERSON_SYSTEMS.contains(system);
    }

    private List<Patient> find(String number) {
        if (!PersonNumber.isOne(number)) {
            throw new FaultException(Fault.INVALID_PERSON_NUMBER);
        }
        return documents.listPatients(number, MOST).stream()
                .map(resources::patient)
                .toList();
    }
}
