package no.vft.epj.fhir.resource;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.server.IResourceProvider;
import no.vft.epj.journal.Documents.Part;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** The alarm units as they were known at the time, out of their documents. */
@Component
public class DeviceResources implements IResourceProvider {
    private final DocumentParts parts;

    DeviceResources(DocumentParts parts) {
        this.parts = parts;
    }

    @Override
    public Class<Device> getResourceType() {
        return Device.class;
    }

    /** One by its logical id. */
    @Read
    public Device read(@IdParam IdType id) {
        return parts.get(Part.DEVICE, id, Device.class);
    }
}
