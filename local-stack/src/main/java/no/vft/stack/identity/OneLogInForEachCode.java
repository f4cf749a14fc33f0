package no.vft.stack.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Hands the code over and forgets who logged in: at a shared desk the next one logs in as oneself, and a log-out in the
 * dashboard is one.
 */
final class OneLogInForEachCode implements AuthenticationSuccessHandler {
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        var code = granted.getAuthorizationCode();
        if (code == null) {
            throw new IllegalStateException("an authorization was granted without a code");
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        var state = granted.getState() == null ? "" : "&state=" + encoded(granted.getState());
        response.sendRedirect(granted.getRedirectUri() + "?code=" + encoded(code.getTokenValue()) + state);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
