package no.vft.response.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;

/** Whom the identity provider says is asking. */
public final class Identity {
    private static final String USERNAME = "preferred_username";

    private Identity() {}

    /**
     * The user's {@code preferred_username}, else the {@code sub}, of this thread's request; empty without a log-in.
     */
    public static Optional<String> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return switch (authentication.getPrincipal()) {
            case OidcUser user ->
                Optional.ofNullable(user.getPreferredUsername()).or(() -> Optional.ofNullable(user.getSubject()));
            case Jwt token ->
                Optional.ofNullable(token.getClaimAsString(USERNAME)).or(() -> Optional.ofNullable(token.getSubject()));
            case null, default -> Optional.empty();
        };
    }
}
