package no.vft.epj;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Names and defaults of settings are a promise to whoever runs the service. The page is written by this test with
 * {@code -Dvft.docs.write=true}, and the test fails when the page is stale.
 */
class ConfigurationTest {
    private static final Path PAGE = Path.of("../docs/configuration-epj-adapter.md");

    private record Setting(String name, String form, String initial, String meaning) {}

    @Test
    void thePageSaysWhatTheSettingsAre() throws IOException {
        var page = page();
        if (Boolean.getBoolean("vft.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() throws IOException {
        var text = new StringBuilder("""
                # Settings of epj-adapter

                Written by `ConfigurationTest`; do not edit. Each setting is a Spring property: on the command line as
                `--name=value`, in the environment in capitals with `_` (`VFT_FEED_URL`).

                | Setting | Form | Default | Meaning |
                |---|---|---|---|
                """);
        settings()
                .forEach(it -> text.append(
                        "| `%s` | %s | %s | %s |\n".formatted(it.name(), it.form(), it.initial(), it.meaning())));
        return text.toString();
    }

    private static List<Setting> settings() throws IOException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var found = new ArrayList<>(ofSpring());
        for (var candidate : scanner.findCandidateComponents("no.vft.epj")) {
            found.addAll(of(type(String.valueOf(candidate.getBeanClassName()))));
        }
        found.sort(Comparator.comparing(Setting::name));
        return found;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Setting> of(Class<?> settings) throws IOException {
        var prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        var meanings = meanings(settings);
        return Arrays.stream(settings.getRecordComponents())
                .map(it -> new Setting(
                        prefix + "." + kebab(it.getName()),
                        it.getType().getSimpleName(),
                        initial(settings, it),
                        meanings.getOrDefault(it.getName(), "")))
                .toList();
    }

    private static String initial(Class<?> settings, RecordComponent component) {
        var initial = Arrays.stream(settings.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .findFirst()
                .orElseThrow()
                .getAnnotation(DefaultValue.class);
        return initial == null ? "must be set" : "`" + String.join(",", initial.value()) + "`";
    }

    /** The words stand once, at the record. */
    private static TreeMap<String, String> meanings(Class<?> settings) throws IOException {
        var source = Path.of("src/main/java", settings.getName().replace('.', '/') + ".java");
        var meanings = new TreeMap<String, String>();
        Files.readAllLines(source).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("* @param "))
                .map(line -> line.substring("* @param ".length()).split(" ", 2))
                .forEach(pair -> meanings.put(pair[0], pair[1]));
        return meanings;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Settings of Spring that must or may be set for this service. */
    private static List<Setting> ofSpring() {
        return List.of(
                new Setting("server.port", "int", "`8082`", "FHIR, health and metrics"),
                new Setting(
                        "spring.datasource.url", "String", "`jdbc:postgresql://localhost:8084/epj`", "the database"),
                new Setting("spring.datasource.username", "String", "`epj`", "the application's role"),
                new Setting("spring.datasource.password", "String", "none", "its password"),
                new Setting("spring.flyway.user", "String", "the application's role", "the role that owns the tables"),
                new Setting("spring.flyway.password", "String", "none", "its password"),
                new Setting(
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                        "String",
                        "`http://localhost:8083`",
                        "whose tokens are accepted; asked for its keys at the first token"));
    }

    @Test
    void springsDefaultsAreThoseOfThePage() throws IOException {
        var file = Files.readString(Path.of("src/main/resources/application.yaml"));
        assertThat(file)
                .contains("port: 8082")
                .contains("url: jdbc:postgresql://localhost:8084/epj")
                .contains("username: epj")
                .contains("issuer-uri: http://localhost:8083");
    }
}
