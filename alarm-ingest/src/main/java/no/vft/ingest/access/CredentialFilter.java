package no.vft.ingest.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request count as a service's own when it carries the internal credential. */
final class CredentialFilter extends OncePerRequestFilter {
    private final InternalCredential credential;

    CredentialFilter(InternalCredential credential) {
        this.credential = credential;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (credential.matches(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            var service = UsernamePasswordAuthenticationToken.authenticated(
                    "service", "", AuthorityUtils.createAuthorityList("ROLE_SERVICE"));
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(service);
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
