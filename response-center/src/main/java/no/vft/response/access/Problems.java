package no.vft.response.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import no.vft.api.WireJson;
import no.vft.api.problem.ProblemType;
import org.springframework.http.MediaType;

/** The one form of every error: RFC 9457 with a type of the closed list. */
final class Problems {
    private Problems() {}

    static Map<String, Object> body(ProblemType type, String detail, Map<String, Object> extensions) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type.uri().toString());
        body.put("title", type.title());
        body.put("status", type.status());
        body.put("detail", detail);
        extensions.forEach(body::putIfAbsent);
        return body;
    }

    /** For filters, which answer before any controller. */
    static void write(HttpServletResponse response, ProblemType type, String detail) throws IOException {
        response.setStatus(type.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(WireJson.mapper().writeValueAsBytes(body(type, detail, Map.of())));
    }

    /** The type that says the same as a status of the framework or the server. */
    static ProblemType of(int status) {
        return switch (status) {
            case 401 -> ProblemType.NOT_LOGGED_IN;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> status >= 400 && status < 500 ? ProblemType.MALFORMED_BODY : ProblemType.INTERNAL_ERROR;
        };
    }

    /** A sentence for the caller where nothing more can be said. */
    static String detail(ProblemType type) {
        return switch (type) {
            case INVALID_INPUT -> "Some fields have values that they cannot have.";
            case MALFORMED_BODY -> "The request cannot be read.";
            case NOT_LOGGED_IN -> "Log in first.";
            case NOT_AUTHENTICATED -> "The credential is missing or wrong.";
            case FORBIDDEN -> "This is not allowed.";
            case NOT_FOUND -> "There is nothing here.";
            case NOTHING_WAITING -> "No alarm is waiting.";
            case METHOD_NOT_ALLOWED -> "This method is not offered here.";
            case NOT_ACCEPTABLE -> "Only JSON is offered here.";
            case ALREADY_CLAIMED -> "Somebody else owns the alarm.";
            case STALE_VERSION -> "It has changed since it was read.";
            case NOT_ALLOWED_IN_STATE -> "The alarm's state does not allow this.";
            case CONFLICT -> "Another one has the same key, or others still refer to this one.";
            case TOO_LARGE -> "The body is too large.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json.";
            case INTERNAL_ERROR -> "Something went wrong here; it has been logged.";
            case UNAVAILABLE -> "This cannot be done just now; try again.";
        };
    }
}
