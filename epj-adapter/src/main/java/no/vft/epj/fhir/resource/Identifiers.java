package no.vft.epj.fhir.resource;

import ca.uhn.fhir.rest.param.TokenParam;
import no.vft.epj.fhir.Fault;
import no.vft.epj.fhir.FaultException;
import org.jspecify.annotations.Nullable;

/** Searches by identifier find what has it. A modifier, which would mean something else, is refused. */
final class Identifiers {
    private Identifiers() {}

    static TokenParam checked(@Nullable TokenParam identifier) {
        if (identifier == null || identifier.getModifier() != null || identifier.getMissing() != null) {
            throw new FaultException(Fault.INVALID);
        }
        return identifier;
    }
}
