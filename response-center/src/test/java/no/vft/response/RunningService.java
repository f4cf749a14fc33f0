package no.vft.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.vft.response.access.Ports;
import no.vft.response.access.TestIdentityProvider;
import no.vft.testkit.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on free ports, with a real database and real tokens; started as a user starts it. */
public final class RunningService implements AutoCloseable {
    /** What the services show each other in tests. */
    public static final String CREDENTIAL = "internal-credential-of-the-tests";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final TestIdentityProvider identity;

    private RunningService(ConfigurableApplicationContext context, TestIdentityProvider identity) {
        this.context = context;
        this.identity = identity;
    }

    /** Starts it on this database, with further {@code name=value} settings. */
    public static RunningService start(TestDatabase database, TestIdentityProvider identity, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--vft.internal.port=0",
                "--vft.internal.credential-file=" + credentialFile(),
                "--vft.seed.enabled=true",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--spring.datasource.hikari.minimum-idle=1",
                "--spring.security.oauth2.client.registration.idp.client-secret=secret",
                "--vft.identity.issuer=" + identity.issuer()));
        for (var setting : settings) {
            arguments.add("--" + setting);
        }
        return new RunningService(
                SpringApplication.run(ResponseCenterApplication.class, arguments.toArray(String[]::new)), identity);
    }

    private static Path credentialFile() {
        try {
            var file = Files.createTempFile("credential", null);
            file.toFile().deleteOnExit();
            return Files.writeString(file, CREDENTIAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bean of the running service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public URI publicUri(String path) {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    public URI internalUri(String path) {
        return URI.create("http://127.0.0.1:" + bean(Ports.class).internalPort() + path);
    }

    /** A request of this operator, by token; null sends none. */
    public Answer as(String username, String method, String path, String body) {
        var request = HttpRequest.newBuilder(publicUri(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (username != null) {
            request.header("Authorization", "Bearer " + identity.accessToken(username));
        }
        return send(request.build());
    }

    public Answer get(String username, String path) {
        return as(username, "GET", path, null);
    }

    /** Sends any request; never follows a redirect. */
    public static Answer send(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text() {
            return response.body();
        }

        /** The last word of the problem's type; fails when it is no problem. */
        public String problem() {
            var contentType = response.headers().firstValue("Content-Type").orElse("");
            if (!contentType.startsWith("application/problem+json")) {
                throw new AssertionError("no problem but " + status() + " " + contentType + ": " + text());
            }
            if (json().get("status").asInt() != status()) {
                throw new AssertionError("the body names another status: " + text());
            }
            return json().get("type").asString().replace("urn:vft:problem:", "");
        }
    }
}
