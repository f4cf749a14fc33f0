package no.vft.response.access;

import java.util.List;
import java.util.Map;
import no.vft.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every exception of every controller into a problem of the closed list. A refusal is answered and not logged; a
 * fault is logged here, once, and the caller learns nothing of its inside.
 */
@RestControllerAdvice
@Order(0)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException refusal) {
        return answer(refusal.type(), refusal.detail(), refusal.extensions());
    }

    @ExceptionHandler
    ResponseEntity<Object> changedMeanwhile(OptimisticLockingFailureException failure) {
        return answer(ProblemType.STALE_VERSION);
    }

    @ExceptionHandler
    ResponseEntity<Object> conflicting(DataIntegrityViolationException failure) {
        return answer(ProblemType.CONFLICT);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> databaseIsAway(Exception failure) {
        LOG.warn(
                "The database cannot be reached or did not answer in time: {}",
                failure.getClass().getSimpleName());
        return answer(ProblemType.UNAVAILABLE);
    }

    /** Left to Spring Security's own filter, which knows whether a log-in would help. */
    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException refusal) {
        throw refusal;
    }

    @ExceptionHandler
    ResponseEntity<Object> fault(Exception fault) {
        LOG.error("A request failed", fault);
        return answer(ProblemType.INTERNAL_ERROR);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldFault(error.getField(), String.valueOf(error.getDefaultMessage())))
                .sorted()
                .toList();
        return invalidInput(errors);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldFault(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .sorted()
                .toList();
        return invalidInput(errors);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalidInput(List.of(new FieldFault(missing.getParameterName(), "must be given")));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (mismatch instanceof MethodArgumentTypeMismatchException argument
                && !argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return invalidInput(List.of(new FieldFault(argument.getName(), "has a value that it cannot have")));
        }
        return answer(ProblemType.NOT_FOUND);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (BodyLimit.isExceededIn(unreadable)) {
            return answer(ProblemType.TOO_LARGE);
        }
        return FieldFault.of(unreadable.getCause())
                .map(fault -> invalidInput(List.of(fault)))
                .orElseGet(() -> answer(ProblemType.MALFORMED_BODY));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var type = Problems.of(status.value());
        if (type == ProblemType.INTERNAL_ERROR) {
            LOG.error("A request failed", exception);
        }
        return ResponseEntity.status(type.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.body(type, Problems.detail(type), Map.of()));
    }

    private static ResponseEntity<Object> invalidInput(List<FieldFault> errors) {
        var type = ProblemType.INVALID_INPUT;
        return answer(type, Problems.detail(type), Map.of("errors", errors));
    }

    private static ResponseEntity<Object> answer(ProblemType type) {
        return answer(type, Problems.detail(type), Map.of());
    }

    private static ResponseEntity<Object> answer(ProblemType type, String detail, Map<String, Object> extensions) {
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.body(type, detail, extensions));
    }
}
