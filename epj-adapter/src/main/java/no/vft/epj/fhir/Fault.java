package no.vft.epj.fhir;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Everything that can be wrong with a request, as the reader is told. The texts are fixed, because an exception's own
 * message may repeat what the reader sent, and that may be a person's number.
 */
public enum Fault {
    INVALID(400, IssueType.INVALID, "2", "ugyldige data", "The request has a parameter or an id that cannot be used."),
    IDENTIFIER_IN_URL(
            400,
            IssueType.INVALID,
            "2",
            "ugyldige data",
            "A person's identifier must not stand in a URL: use POST _search with the parameter in the body."),
    UNPARSABLE(400, IssueType.STRUCTURE, "2.4", "InvalidFormat", "The request cannot be read."),
    NOT_AUTHENTICATED(401, IssueType.LOGIN, "1.5", "NotAuthorized", "A valid bearer token is needed."),
    FORBIDDEN(403, IssueType.FORBIDDEN, "1.2", "NotAllowed", "The token lacks the scope system/*.rs."),
    NOT_FOUND(404, IssueType.NOTFOUND, "2", "ugyldige data", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(
            405,
            IssueType.NOTSUPPORTED,
            "1.2",
            "NotAllowed",
            "Only reads (GET) and searches (GET, POST _search) are served."),
    NOT_ACCEPTABLE(406, IssueType.NOTSUPPORTED, "2.4", "InvalidFormat", "Only FHIR JSON and XML are served."),
    GONE(410, IssueType.NOTFOUND, "2", "ugyldige data", "This page of a search does not exist; search again."),
    TOO_LARGE(413, IssueType.TOOLONG, "2", "ugyldige data", "The request is too large."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            IssueType.NOTSUPPORTED,
            "2.4",
            "InvalidFormat",
            "A search is posted as application/x-www-form-urlencoded."),
    INTERNAL(
            500,
            IssueType.EXCEPTION,
            "3",
            "annen feil",
            "The server failed; the failure is logged under the event id."),
    UNAVAILABLE(503, IssueType.TRANSIENT, "3", "annen feil", "The server cannot answer now; try again.");

    private final int status;
    private final IssueType type;
    private final String code;
    private final String display;
    private final String text;

    Fault(int status, IssueType type, String code, String display, String text) {
        this.status = status;
        this.type = type;
        this.code = code;
        this.display = display;
        this.text = text;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code of vkp-operation-outcome, also sent as the header nhn-error-code. */
    public String code() {
        return code;
    }

    /** The nearest fault for a status that something else than this server chose. */
    public static Fault ofStatus(int status) {
        for (var fault : new Fault[] {
            NOT_AUTHENTICATED,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            GONE,
            TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            UNAVAILABLE
        }) {
            if (fault.status == status) {
                return fault;
            }
        }
        return status >= 400 && status < 500 ? INVALID : INTERNAL;
    }

    /** @param eventId names this occurrence in the log */
    OperationOutcome outcome(String eventId) {
        var outcome = new OperationOutcome();
        var issue = outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(type)
                .setDiagnostics(text + " (nhn-event-id " + eventId + ")");
        issue.getDetails()
                .setText(text)
                .addCoding()
                .setSystem(Vkp.OPERATION_OUTCOME)
                .setCode(code)
                .setDisplay(display);
        return outcome;
    }
}
