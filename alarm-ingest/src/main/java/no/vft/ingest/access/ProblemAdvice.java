package no.vft.ingest.access;

import no.vft.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error of the REST surface becomes a problem with a type from the closed list. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail invalid(IllegalArgumentException failure) {
        return Problems.of(ProblemType.INVALID_INPUT, String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unavailable(DataAccessException failure) {
        LOG.atWarn().setCause(failure).log("a question could not be answered from the database");
        return Problems.of(ProblemType.UNAVAILABLE, "The database does not answer now.");
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception failure) {
        LOG.atError().setCause(failure).log("a request failed unexpectedly");
        return Problems.of(ProblemType.INTERNAL_ERROR, "An unexpected failure; it has been logged.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = Problems.of(ProblemType.MALFORMED_BODY, "The body is no JSON, or not of the expected shape.");
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = body instanceof ProblemDetail given ? given.getDetail() : null;
        var type = Problems.typeFor(status);
        var problem = Problems.of(type, detail == null ? type.title() : detail);
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }
}
