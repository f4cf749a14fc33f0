package no.vft.acceptance.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import no.vft.api.WireJson;
import no.vft.stack.LocalStack;

/** Tokens of programs, from the identity provider of the stack. */
public final class Tokens {
    private Tokens() {}

    /** A token of that client with that scope. */
    public static String of(LocalStack stack, String client, String scope) throws IOException, InterruptedException {
        var credentials = client + ":" + stack.secrets().value("client-" + client);
        var basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + stack.ports().identity() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return WireJson.mapper()
                    .readTree(response.body())
                    .path("access_token")
                    .asString();
        }
    }
}
