package no.vft.epj.fhir.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.vft.epj.fhir.ErrorOutcomes;
import no.vft.epj.fhir.Fault;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what fell out of every other handler: a refused URL, a failed filter. */
@RestController
class ErrorPage implements ErrorController {
    private final ErrorOutcomes outcomes;

    ErrorPage(ErrorOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable it
                ? it
                : new IllegalStateException("status " + status);
        outcomes.write(request, response, fault(status, failure), failure);
    }

    /** A token that cannot be checked because the identity provider is away is not the reader's fault. */
    private static Fault fault(int status, Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationServiceException || cause instanceof JwtDecoderInitializationException) {
                return Fault.UNAVAILABLE;
            }
        }
        return Fault.ofStatus(status);
    }
}
