package no.vft.epj.fhir.resource;

import java.util.UUID;
import no.vft.epj.fhir.Fault;
import no.vft.epj.fhir.FaultException;
import org.hl7.fhir.r4.model.IdType;

/** Logical ids: every one of ours is a UUID, so anything else names nothing. */
final class Ids {
    private Ids() {}

    static UUID get(IdType id) {
        try {
            return UUID.fromString(id.getIdPart());
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.NOT_FOUND);
        }
    }
}
