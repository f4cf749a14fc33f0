package no.vft.epj.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;

/** Turns whatever went wrong into an OperationOutcome with fixed words and an event id that also stands in the log. */
public final class ErrorOutcomes {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorOutcomes.class);
    private static final int SERVER_ERRORS = 500;

    private final FhirContext fhir;

    /** @param fhir for R4 */
    public ErrorOutcomes(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** Called by the FHIR server for each failed request. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException explain(RequestDetails request, Throwable failure) {
        var fault = faultOf(failure);
        var eventId = UUID.randomUUID().toString();
        log(fault, eventId, failure);
        var answer = new FaultException(fault);
        answer.setOperationOutcome(fault.outcome(eventId));
        if (request instanceof ServletRequestDetails servlet) {
            setHeaders(servlet.getServletResponse(), fault, eventId);
        }
        return answer;
    }

    /** Called by the FHIR server when it is about to answer: nothing can be told in a form that is not served. */
    @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
    public boolean answer(BaseServerResponseException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (faultOf(failure) != Fault.NOT_ACCEPTABLE) {
            return true;
        }
        write(request, response, Fault.NOT_ACCEPTABLE, failure);
        return false;
    }

    /** Answers a request that never reached the FHIR server, or that fell out of it. */
    public void write(HttpServletRequest request, HttpServletResponse response, Fault fault, Throwable failure)
            throws IOException {
        var eventId = UUID.randomUUID().toString();
        log(fault, eventId, failure);
        setHeaders(response, fault, eventId);
        response.setStatus(fault.status());
        response.setContentType("application/fhir+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (!"HEAD".equals(request.getMethod())) {
            response.getWriter().write(fhir.newJsonParser().encodeResourceToString(fault.outcome(eventId)));
        }
    }

    private static void setHeaders(HttpServletResponse response, Fault fault, String eventId) {
        response.setHeader("nhn-event-id", eventId);
        response.setHeader("nhn-error-code", fault.code());
        if (fault == Fault.METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "GET, HEAD, POST");
        }
    }

    /** Which fault a failure is. */
    public static Fault faultOf(Throwable failure) {
        return switch (failure) {
            case FaultException it -> it.fault();
            case DataFormatException it -> Fault.UNPARSABLE;
            // A form that is too large or wrongly encoded.
            case InvalidParameterException it -> Fault.ofStatus(it.getErrorCode());
            // HAPI wraps what a handler throws.
            case InternalErrorException it when it.getCause() != null -> faultOf(it.getCause());
            case BaseServerResponseException it -> Fault.ofStatus(it.getStatusCode());
            case TransientDataAccessException it -> Fault.UNAVAILABLE;
            case DataAccessResourceFailureException it -> Fault.UNAVAILABLE;
            // Before the first migration the tables are not there yet.
            case BadSqlGrammarException it -> Fault.UNAVAILABLE;
            case FlywayException it -> Fault.UNAVAILABLE;
            default -> failure.getCause() == null ? Fault.INTERNAL : faultOf(failure.getCause());
        };
    }

    /** The message of a failure may repeat what the reader sent; its class and place do not. */
    private static void log(Fault fault, String eventId, Throwable failure) {
        if (fault.status() >= SERVER_ERRORS) {
            var root = failure;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            var place = root.getStackTrace().length == 0 ? "" : root.getStackTrace()[0].toString();
            LOG.atError()
                    .addKeyValue("eventId", eventId)
                    .addKeyValue("failure", failure.getClass().getName())
                    .addKeyValue("cause", root.getClass().getName())
                    .addKeyValue("place", place)
                    .log("FHIR request failed");
        }
    }
}
