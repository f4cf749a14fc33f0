package no.vft.epj.fhir;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Everything that can be wrong with a request, as the reader is told. The texts are fixed, because an exception's own
 * message may repeat what the reader sent, and that may be a person's number.
 */
public enum Fault {
    INVALID(
            400,
            IssueType.INVALID,
            "2",
            "ugyldige data",
            "The request asks for something that is not served or has a parameter that cannot be used:"
                    + " GET metadata lists what is served."),
    INVALID_PERSON_NUMBER(
            400,
            IssueType.VALUE,
            "2.1",
            "InvalidSsn",
            "The identifier is no national identity number: it has 11 digits with two valid check digits."),
    IDENTIFIER_IN_URL(
            400,
            IssueType.INVALID,
            "2",
            "ugyldige data",
            "A person's identifier must not stand in a URL: use POST _search with the parameter in the body."),
    UNPARSABLE(
            400, IssueType.STRUCTURE, "2.4", "InvalidFormat", "The request cannot be read: send it as FHIR R4 says."),
    NOT_AUTHENTICATED(
            401,
            IssueType.LOGIN,
            "1.5",
            "NotAuthorized",
            "A valid bearer token is needed: get a new one from the identity provider."),
    FORBIDDEN(
            403,
            IssueType.FORBIDDEN,
            "1.2",
            "NotAllowed",
            "The token lacks the scope system/*.rs: ask the identity provider for it."),
    NOT_FOUND(
            404,
            IssueType.NOTFOUND,
            "2",
            "ugyldige data",
            "There is nothing at this address: GET metadata lists what is served."),
    METHOD_NOT_ALLOWED(
            405,
            IssueType.NOTSUPPORTED,
            "1.2",
            "NotAllowed",
            "Only reads (GET) and searches (GET, POST _search) are served."),
    NOT_ACCEPTABLE(
            406,
            IssueType.NOTSUPPORTED,
            "2.4",
            "InvalidFormat",
            "Only FHIR R4 as JSON or XML is served: ask for application/fhir+json or application/fhir+xml."),
    GONE(410, IssueType.NOTFOUND, "2", "ugyldige data", "This page of a search does not exist; search again."),
    TOO_LARGE(413, IssueType.TOOLONG, "2", "ugyldige data", "The request is too large: a search fits in 16 KB."),
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
            "The server failed: tell its operations the event id, under which it is logged."),
    UNAVAILABLE(503, IssueType.TRANSIENT, "3", "annen feil", "The server cannot answer now: try again later.");

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
