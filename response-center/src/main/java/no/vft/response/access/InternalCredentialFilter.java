package no.vft.response.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.vft.api.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who shows the internal secret. */
final class InternalCredentialFilter extends OncePerRequestFilter {
    private final InternalCredential credential;

    InternalCredentialFilter(InternalCredential credential) {
        this.credential = credential;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (credential.matches(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            Problems.write(response, ProblemType.NOT_AUTHENTICATED, Problems.detail(ProblemType.NOT_AUTHENTICATED));
        }
    }

    /** A long poll or a stream that goes on was let in when it began. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return true;
    }
}
