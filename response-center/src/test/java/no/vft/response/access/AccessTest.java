package no.vft.response.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.vft.response.RunningService;
import no.vft.response.RunningService.Answer;
import no.vft.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final TestIdentityProvider IDENTITY = new TestIdentityProvider();
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(DATABASE, IDENTITY);
    }

    @AfterAll
    static void stop() {
        service.close();
        IDENTITY.close();
    }

    @Test
    void answersAProblemAndNoRedirectWithoutALogIn() {
        var answer = service.get(null, "/api/v1/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("not-logged-in");
    }

    @Test
    void knowsTheOperatorByTheToken() {
        var me = service.get("nora", "/api/v1/me").json();
        assertThat(me.toString())
                .isEqualTo("{\"operatorId\":\"nora\",\"name\":\"Nora Vennesla\",\"roles\":[\"OPERATOR\"],"
                        + "\"municipalities\":[{\"number\":\"4223\",\"name\":\"Vennesla\"}],\"language\":\"nb\"}");
    }

    @Test
    void refusesAnAccountThatIsNoOperator() {
        assertThat(service.get("stranger", "/api/v1/me").problem()).isEqualTo("forbidden");
    }

    @Test
    void refusesATokenThatRanOutOrIsForged() {
        for (var token : new String[] {IDENTITY.expiredToken("kari"), IDENTITY.accessToken("kari") + "x", "nonsense"}) {
            var answer = RunningService.send(HttpRequest.newBuilder(service.publicUri("/api/v1/me"))
                    .header("Authorization", "Bearer " + token)
                    .build());
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("not-authenticated");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/feed",
                "/internal",
                "/actuator/health",
                "/actuator",
                "/%69nternal/v1/feed",
                "/x/../actuator/health",
                "/actuator;a=b/health"
            })
    void hidesTheInternalSideOnThePublicPort(String path) {
        var answer = RunningService.send(HttpRequest.newBuilder(service.publicUri(path))
                .header("Authorization", "Bearer " + RunningService.CREDENTIAL)
                .build());
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/me", "/api/v1/clock", "/index.html", "/oauth2/authorization/idp"})
    void showsNothingElseOnTheInternalPort(String path) {
        var answer = RunningService.send(
                HttpRequest.newBuilder(service.internalUri(path)).build());
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void wantsTheCredentialOnTheInternalSide() {
        var without = RunningService.send(HttpRequest.newBuilder(service.internalUri("/internal/v1/nothing"))
                .build());
        assertThat(without.problem()).isEqualTo("not-authenticated");
        var wrong = RunningService.send(HttpRequest.newBuilder(service.internalUri("/internal/v1/nothing"))
                .header("Authorization", "Bearer " + RunningService.CREDENTIAL + "x")
                .build());
        assertThat(wrong.problem()).isEqualTo("not-authenticated");
        var right = RunningService.send(HttpRequest.newBuilder(service.internalUri("/internal/v1/nothing"))
                .header("Authorization", "Bearer " + RunningService.CREDENTIAL)
                .build());
        assertThat(right.problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void tellsItsHealthOnTheInternalPort(String group) {
        var answer = RunningService.send(HttpRequest.newBuilder(service.internalUri("/actuator/health/" + group))
                .build());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("status").asString()).isEqualTo("UP");
    }

    @Test
    void showsItsMeasurementsOnTheInternalPort() {
        var answer = RunningService.send(HttpRequest.newBuilder(service.internalUri("/actuator/prometheus"))
                .build());
        assertThat(answer.text()).contains("jvm_memory_used_bytes", "hikaricp_connections_active");
    }

    @Test
    void sendsTheContentPolicyWithEveryAnswer() {
        var headers = service.get("kari", "/api/v1/me").response().headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void keepsPeopleLoggedInWhileTheServiceRestarts() {
        var browser = logIn("kari");
        assertThat(browser.get("/api/v1/me").json().get("operatorId").asString())
                .isEqualTo("kari");
        service.close();
        start();
        assertThat(browser.get("/api/v1/me").json().get("operatorId").asString())
                .isEqualTo("kari");
    }

    @Test
    void wantsTheCsrfHeaderFromBrowsersAndNotFromTokens() {
        var proof = "{\"soundConfirmed\":true,\"streamConnected\":true,\"clockOffsetMillis\":-12}";
        var browser = logIn("ola");
        assertThat(browser.post("/api/v1/me/readiness", proof, false).problem()).isEqualTo("forbidden");
        var ready = browser.post("/api/v1/me/readiness", proof, true);
        assertThat(ready.status()).isEqualTo(200);
        var since = ready.json().get("onDutySince");
        assertThat(service.as("ola", "POST", "/api/v1/me/readiness", proof)
                        .json()
                        .get("onDutySince"))
                .isEqualTo(since);
    }

    @Test
    void logsOut() {
        var browser = logIn("siri");
        assertThat(browser.post("/logout", "", true).status()).isEqualTo(204);
        assertThat(browser.get("/api/v1/me").problem()).isEqualTo("not-logged-in");
    }

    @Test
    void givesTheSessionCookieToTheBrowserAlone() {
        var answer = RunningService.send(HttpRequest.newBuilder(service.publicUri("/oauth2/authorization/idp"))
                .build());
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.response().headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location)
                        .startsWith(IDENTITY.issuer() + "/oauth2/authorize?")
                        .contains("code_challenge_method=S256"));
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("VFT_SESSION=", "HttpOnly", "SameSite=Lax"));
    }

    private static Browser logIn(String username) {
        var browser = new Browser();
        var toProvider = browser.get("/oauth2/authorization/idp")
                .response()
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var back = browser.get("/login/oauth2/code/idp?code="
                + IDENTITY.codeFor(username, parameter(toProvider, "nonce")) + "&state="
                + parameterAsSent(toProvider, "state"));
        assertThat(back.response().headers().firstValue("Location"))
                .hasValue(service.publicUri("/").toString());
        return browser;
    }

    private static String parameterAsSent(String uri, String name) {
        var matcher = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(uri);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String parameter(String uri, String name) {
        return java.net.URLDecoder.decode(parameterAsSent(uri, name), StandardCharsets.UTF_8);
    }

    /** Keeps cookies as a browser does, across a restart of the service on another port. */
    private static final class Browser {
        private final Map<String, String> cookies = new TreeMap<>();

        Answer get(String path) {
            return send(HttpRequest.newBuilder(service.publicUri(path)));
        }

        Answer post(String path, String body, boolean withHeader) {
            var request = HttpRequest.newBuilder(service.publicUri(path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body));
            return send(withHeader ? request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN")) : request);
        }

        private Answer send(HttpRequest.Builder request) {
            if (!cookies.isEmpty()) {
                var text = new StringBuilder();
                cookies.forEach((name, value) -> text.append(text.isEmpty() ? "" : "; ")
                        .append(name)
                        .append('=')
                        .append(value));
                request.header("Cookie", text.toString());
            }
            var answer = RunningService.send(request.build());
            for (var cookie : answer.response().headers().allValues("Set-Cookie")) {
                var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        }
    }
}
