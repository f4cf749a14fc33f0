package no.vft.response.operator;

import no.vft.api.problem.ProblemType;
import no.vft.response.access.Identity;
import no.vft.response.access.ProblemException;
import org.springframework.stereotype.Component;

/** Who is asking. Call it on the request's own thread, before anything is handed to another. */
@Component
public class CurrentOperator {
    private final Operators operators;

    CurrentOperator(Operators operators) {
        this.operators = operators;
    }

    /**
     * The operator behind the session or the token of this request, as the registry has it now.
     *
     * @throws ProblemException NOT_LOGGED_IN without a session or token; FORBIDDEN when the identity provider knows the
     *     person and the registry does not
     */
    public Operator get() {
        var subject =
                Identity.current().orElseThrow(() -> new ProblemException(ProblemType.NOT_LOGGED_IN, "Log in first."));
        return operators
                .findBySubject(subject)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.FORBIDDEN, "This account is no operator of the response centre."));
    }

    /**
     * As {@link #get()}, with at least one of the roles.
     *
     * @throws ProblemException FORBIDDEN when the operator has none of them
     */
    public Operator require(Role... roles) {
        var operator = get();
        if (!operator.hasAny(roles)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This needs a role that the operator does not have.");
        }
        return operator;
    }
}
