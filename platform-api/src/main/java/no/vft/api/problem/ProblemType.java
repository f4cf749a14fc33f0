package no.vft.api.problem;

import java.net.URI;
import java.util.Locale;

/** The closed list of problem types on the REST surface. The URI is stable and names a section of the documentation. */
public enum ProblemType {
    /** A field is missing or has a value that it cannot have; {@code errors} names each. */
    INVALID_INPUT(400, "Invalid input"),
    /** The body is no JSON, or not of the expected shape. */
    MALFORMED_BODY(400, "Malformed body"),
    NOT_LOGGED_IN(401, "Not logged in"),
    /** The internal credential or the token is missing or wrong. */
    NOT_AUTHENTICATED(401, "Not authenticated"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not found"),
    /** No alarm is waiting for this operator. */
    NOTHING_WAITING(404, "Nothing waiting"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    /** Somebody else owns the alarm; {@code owner} and {@code since} say who and since when. */
    ALREADY_CLAIMED(409, "Already claimed"),
    /** The object has changed since it was read; {@code currentVersion} says the version now. */
    STALE_VERSION(409, "Stale version"),
    /** The alarm's state does not allow this; {@code state} says which it is in. */
    NOT_ALLOWED_IN_STATE(409, "Not allowed in this state"),
    /** Another object has the same key, or others still refer to this one. */
    CONFLICT(409, "Conflict"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    INTERNAL_ERROR(500, "Internal error"),
    /** The service cannot do it now; try again. */
    UNAVAILABLE(503, "Unavailable");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** A short English title, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** For instance {@code urn:vft:problem:already-claimed}. */
    public URI uri() {
        return URI.create("urn:vft:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
