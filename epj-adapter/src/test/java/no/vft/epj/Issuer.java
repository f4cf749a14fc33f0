package no.vft.epj;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** An identity provider: metadata and keys over real HTTP, tokens signed with a real key. */
final class Issuer implements AutoCloseable {
    private final RSAKey key;
    private final HttpServer server;

    Issuer() throws JOSEException, IOException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url() + "/keys\","
                        + "\"authorization_endpoint\":\"" + url() + "/a\",\"token_endpoint\":\"" + url() + "/t\","
                        + "\"subject_types_supported\":[\"public\"],\"response_types_supported\":[\"code\"],"
                        + "\"id_token_signing_alg_values_supported\":[\"RS256\"]}");
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String token(String scope) {
        return signed(scope, url(), Instant.now().plus(Duration.ofMinutes(5)), key);
    }

    String expiredToken() {
        return signed("system/*.rs", url(), Instant.now().minus(Duration.ofHours(1)), key);
    }

    String tokenSignedByAnother() throws JOSEException {
        return signed(
                "system/*.rs",
                url(),
                Instant.now().plus(Duration.ofMinutes(5)),
                new RSAKeyGenerator(2048).keyID("test").generate());
    }

    private static String signed(String scope, String issuer, Instant expires, RSAKey key) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .subject("epj")
                    .claim("scope", scope)
                    .expirationTime(Date.from(expires))
                    .build();
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, String body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
