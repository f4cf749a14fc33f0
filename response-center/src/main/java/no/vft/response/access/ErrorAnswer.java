package no.vft.response.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import no.vft.api.problem.ProblemType;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last resort: what failed before or outside of every controller. */
@RestController
class ErrorAnswer implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> answer(HttpServletRequest request) {
        var type = type(request);
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.body(type, Problems.detail(type), Map.of()));
    }

    /** A token that cannot be checked because the identity provider is away is no fault of the caller or of ours. */
    private static ProblemType type(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof AuthenticationServiceException) {
            return ProblemType.UNAVAILABLE;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Problems.of(status)
                : ProblemType.NOT_FOUND;
    }
}
