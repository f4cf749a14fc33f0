package no.vft.response.access;

import java.util.Map;
import no.vft.api.problem.ProblemType;

/**
 * A refusal on its way to the caller; becomes an RFC 9457 body in one place. Throw it from a controller or from what a
 * controller calls, outside of decisions that have a result type of their own. Not logged: a refusal is no fault.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, Object> extensions;

    /** A problem without extension members. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /**
     * @param detail an English sentence for the caller; nothing personal in it
     * @param extensions members beside the standard ones, as {@code currentVersion}; values that Jackson can write
     */
    public ProblemException(ProblemType type, String detail, Map<String, Object> extensions) {
        super(detail, null, false, false);
        this.type = type;
        this.extensions = Map.copyOf(extensions);
    }

    /** Which problem of the closed list. */
    public ProblemType type() {
        return type;
    }

    /** The sentence for the caller. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The extension members, never null. */
    public Map<String, Object> extensions() {
        return extensions;
    }
}
