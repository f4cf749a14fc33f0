package no.vft.epj.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;

/** Ends a request with a fault. */
public final class FaultException extends BaseServerResponseException {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    /** The fault is all that the reader gets to know. */
    public FaultException(Fault fault) {
        super(fault.status(), fault.name());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
