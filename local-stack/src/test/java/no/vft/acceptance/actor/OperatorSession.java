package no.vft.acceptance.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import no.vft.api.WireJson;
import no.vft.stack.LocalStack;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** An operator who has logged in as a browser does, and uses the REST API as the dashboard does. */
public final class OperatorSession implements AutoCloseable {
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private OperatorSession(LocalStack stack) {
        this.base = stack.dashboard().toString();
    }

    /** Logs in over the identity provider; the user's password is the user name. */
    public static OperatorSession of(LocalStack stack, String user) throws IOException, InterruptedException {
        var session = new OperatorSession(stack);
        var page = session.send(HttpRequest.newBuilder(URI.create(session.base + "/oauth2/authorization/idp")));
        var field = CSRF_FIELD.matcher(page.body());
        assertThat(field.find()).as("the log-in page: " + page.body()).isTrue();
        var form = "username=" + user + "&password=" + user + "&_csrf="
                + URLEncoder.encode(field.group(1), StandardCharsets.UTF_8);
        session.send(HttpRequest.newBuilder(
                        URI.create("http://localhost:" + stack.ports().identity() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(session.get("/api/v1/me").status()).isEqualTo(200);
        return session;
    }

    /** The status and the JSON of an answer. */
    public record Answer(int status, JsonNode body) {
        /** The same, when the status is 200. */
        public JsonNode ok() {
            assertThat(status).as("answer: " + body).isEqualTo(200);
            return body;
        }
    }

    public Answer get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(base + path)));
    }

    public Answer post(String path, Map<String, ?> body) {
        return answer(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrf())
                .POST(HttpRequest.BodyPublishers.ofString(WireJson.mapper().writeValueAsString(body))));
    }

    private String csrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The open alarm of that device, as the queue shows it now. */
    public Optional<JsonNode> findCard(String device) {
        return findCard(card -> card.path("deviceId").asString("").equals(device));
    }

    private Optional<JsonNode> findCard(Predicate<JsonNode> wanted) {
        var cards = get("/api/v1/queue").ok().path("alarms");
        return StreamSupport.stream(cards.spliterator(), false).filter(wanted).findFirst();
    }

    /** Waits until the queue shows such a card for the device. */
    public JsonNode awaitCard(String device, Predicate<JsonNode> state) {
        return Awaitility.await("a card of " + device)
                .atMost(PATIENCE)
                .until(() -> findCard(device).filter(state), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until the queue shows an alarm of the device. */
    public JsonNode awaitCard(String device) {
        return awaitCard(device, card -> true);
    }

    /** A command on the alarm of that card or case, with its version; answers the case as it is then. */
    public JsonNode command(JsonNode caseOrCard, String command, Map<String, Object> more) {
        return tryCommand(caseOrCard, command, more).ok();
    }

    /** The same, whatever the answer. */
    public Answer tryCommand(JsonNode caseOrCard, String command, Map<String, Object> more) {
        var card = caseOrCard.has("card") ? caseOrCard.path("card") : caseOrCard;
        var body = new java.util.HashMap<>(more);
        body.put("version", card.path("version").asInt());
        return post("/api/v1/alarms/" + card.path("alarmId").asString() + "/" + command, body);
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            var response = send(request.header("Accept", "application/json"));
            var body = response.body().isEmpty() ? "null" : response.body();
            return new Answer(response.statusCode(), WireJson.mapper().readTree(body));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
