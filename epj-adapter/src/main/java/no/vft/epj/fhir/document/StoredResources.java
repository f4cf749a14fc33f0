package no.vft.epj.fhir.document;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TreeMap;
import no.vft.epj.journal.Documents.Stored;
import no.vft.epj.journal.Documents.StoredPatient;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Reads stored texts back as resources, with the time of the store. Thread-safe. */
@Component
public class StoredResources {
    private static final String URN = "urn:uuid:";

    private final FhirContext fhir;

    StoredResources(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** The whole document. */
    public Bundle bundle(Stored stored) {
        var bundle = fhir.newJsonParser().parseResource(Bundle.class, stored.text());
        // HAPI's parser puts the full URL in the place of an entry's id.
        bundle.getEntry().forEach(entry -> entry.getResource().setId(idOf(entry)));
        return stamped(bundle, stored.bundleId().toString(), stored.lastUpdated());
    }

    /** A person. */
    public Patient patient(StoredPatient stored) {
        var patient = fhir.newJsonParser().parseResource(Patient.class, stored.text());
        return stamped(patient, stored.recipientId().toString(), stored.lastUpdated());
    }

    /**
     * One resource out of a document. Alone, it cannot point to its neighbours in the document: its references become
     * those of the server.
     */
    public <T extends Resource> Optional<T> part(Stored stored, Class<T> type) {
        var entries = bundle(stored).getEntry();
        var addresses = new TreeMap<String, String>();
        entries.forEach(
                entry -> addresses.put(entry.getFullUrl(), entry.getResource().fhirType() + "/" + idOf(entry)));
        return entries.stream()
                .filter(entry -> type.isInstance(entry.getResource()))
                .map(entry -> stamped(type.cast(entry.getResource()), idOf(entry), stored.lastUpdated()))
                .peek(part -> pointToServer(part, addresses))
                .findFirst();
    }

    private void pointToServer(Resource part, TreeMap<String, String> addresses) {
        for (var reference : fhir.newTerser().getAllPopulatedChildElementsOfType(part, Reference.class)) {
            var address = addresses.get(String.valueOf(reference.getReference()));
            if (address != null) {
                reference.setReference(address);
                reference.setResource(null);
            }
        }
    }

    private static String idOf(BundleEntryComponent entry) {
        return entry.getFullUrl().substring(URN.length());
    }

    private static <T extends Resource> T stamped(T resource, String id, Instant lastUpdated) {
        resource.setId(id);
        resource.getMeta().setLastUpdated(Date.from(lastUpdated));
        return resource;
    }
}
