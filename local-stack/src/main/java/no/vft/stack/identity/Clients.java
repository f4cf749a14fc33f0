package no.vft.stack.identity;

import java.time.Duration;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may ask for tokens, each with a secret of its own. */
final class Clients {
    /** The dashboard's log-in. */
    static final String RESPONSE_CENTER = "response-center";

    /** Reads documents as a journal system does. */
    static final String EPJ = "epj";

    /** Uses the REST API from a command line. */
    static final String API = "api";

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private Clients() {}

    static InMemoryRegisteredClientRepository of(IdentitySettings settings) {
        return new InMemoryRegisteredClientRepository(
                responseCenter(settings), program(settings, EPJ, "system/*.rs"), program(settings, API, "api"));
    }

    private static RegisteredClient responseCenter(IdentitySettings settings) {
        return client(settings, RESPONSE_CENTER)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(all -> all.addAll(settings.redirects()))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    private static RegisteredClient program(IdentitySettings settings, String id, String scope) {
        return client(settings, id)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(scope)
                .clientSettings(ClientSettings.builder().requireProofKey(false).build())
                .build();
    }

    private static RegisteredClient.Builder client(IdentitySettings settings, String id) {
        return RegisteredClient.withId(UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString())
                .clientId(id)
                .clientSecret("{noop}" + settings.clientSecret(id))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build());
    }
}
