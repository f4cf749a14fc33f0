package no.vft.response.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A small OpenID provider on a free port: real keys, real tokens, and codes that a test hands out. */
public final class TestIdentityProvider implements AutoCloseable {
    private static final String CLIENT = "response-center";

    private final RSAKey key;
    private final HttpServer server;
    private final Map<String, String> idTokens = new ConcurrentHashMap<>();

    public TestIdentityProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException("the test identity provider did not start", e);
        }
        server.createContext(
                "/oauth2/jwks",
                exchange -> answer(exchange, new JWKSet(key).toPublicJWKSet().toString()));
        server.createContext("/oauth2/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** An access token of this user, as {@code Authorization: Bearer}. */
    public String accessToken(String username) {
        return sign(claims(username).audience("api").build());
    }

    /** A token that ran out an hour ago. */
    public String expiredToken(String username) {
        return sign(claims(username)
                .expirationTime(Date.from(Instant.now().minusSeconds(3600)))
                .build());
    }

    /** The code that the browser brings back after this user has logged in. */
    public String codeFor(String username, String nonce) {
        var code = "code-" + username + "-" + idTokens.size();
        idTokens.put(
                code,
                sign(claims(username).audience(CLIENT).claim("nonce", nonce).build()));
        return code;
    }

    private JWTClaimsSet.Builder claims(String username) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(username)
                .claim("preferred_username", username)
                .issueTime(Date.from(Instant.now().minusSeconds(7200)))
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var code = form.replaceFirst(".*\\bcode=([^&]+).*", "$1");
        var idToken = form.contains("code_verifier=") ? idTokens.remove(code) : null;
        if (idToken == null) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        answer(exchange, """
                {"access_token": "opaque", "token_type": "Bearer", "expires_in": 300, "scope": "openid profile",
                 "id_token": "%s"}
                """.formatted(idToken));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
