package no.vft.response.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.vft.api.problem.ProblemType;
import org.springframework.web.filter.OncePerRequestFilter;

/** On the public port there is no internal side, and on the internal port there is nothing else. */
final class PortGuard extends OncePerRequestFilter {
    private final Ports ports;

    PortGuard(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ports.isInternal(request) == belongsInside(path(request))) {
            chain.doFilter(request, response);
        } else {
            Problems.write(response, ProblemType.NOT_FOUND, Problems.detail(ProblemType.NOT_FOUND));
        }
    }

    /** As the server will match it: decoded, without dots and parameters; the raw address could hide where it leads. */
    private static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private static boolean belongsInside(String path) {
        return isUnder(path, "/internal") || isUnder(path, "/actuator");
    }

    private static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
