package no.vft.stack.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page on which one logs in. */
@RestController
class LoginPage {
    static final String PATH = "/login";

    private static final String WRONG =
            "<p role=\"alert\" class=\"feil\">Feil brukernavn eller passord. Prøv igjen.</p>";

    private final String page = read();

    private static String read() {
        try (var file = Objects.requireNonNull(
                LoginPage.class.getResourceAsStream("login.html"), "login.html is part of the jar")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("login.html cannot be read", e);
        }
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String show(
            @RequestParam(name = "error", required = false) @org.jspecify.annotations.Nullable String error,
            CsrfToken csrf) {
        return page.replace("{{error}}", error == null ? "" : WRONG).replace("{{csrf}}", csrf.getToken());
    }
}
