package no.vft.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** The settings as the code has them are the settings as the documentation has them. */
class ConfigurationDocTest {
    private static final Path DOCUMENT = Path.of("../docs/configuration-alarm-ingest.md");
    private static final String INTRODUCTION = """
            # Settings of alarm-ingest

            Written by `ConfigurationDocTest` from the code; change it there, and write it again with
            `-Dvft.docs.write=true`. Each setting can be given as a property, or in the environment in capitals with `_`
            for dots and without hyphens (`VFT_MQTT_CLIENTID`). A setting without a default is needed, unless it says
            optional.

            The database: `spring.datasource.url`, `spring.datasource.username` and `spring.datasource.password` for the
            application role, which must exist; `spring.flyway.user` and `spring.flyway.password` for the owner of the
            tables, optional. HTTP: `server.port`, 8081 by default.

            """;

    @Test
    void theDocumentNamesEverySettingWithItsDefault() throws IOException {
        var expected = INTRODUCTION
                + settings().stream().map(ConfigurationDocTest::section).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("vft.docs.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(DOCUMENT).content().isEqualTo(expected);
    }

    private static List<Class<?>> settings() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("no.vft.ingest").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .<Class<?>>map(type -> type.reflect())
                        .sorted(Comparator.comparing(ConfigurationDocTest::prefix)
                                .thenComparing(Class::getSimpleName))
                        .collect(Collectors.toList());
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    private static String section(Class<?> type) {
        var javadoc = javadocOf(type);
        var rows = Arrays.stream(type.getRecordComponents())
                .map(component -> row(prefix(type), component, javadoc))
                .collect(Collectors.joining());
        return "## " + prefix(type) + ": " + javadoc.strip().split("\n")[0].strip() + "\n\n"
                + "| Setting | Kind | Default | Meaning |\n|---|---|---|---|\n" + rows;
    }

    private static String row(String prefix, RecordComponent component, String javadoc) {
        var kebab = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        var name = ConfigurationPropertyName.of(prefix + "." + kebab);
        var meaning = Pattern.compile("@param " + component.getName() + " (.*?)(?=\\n@param|\\z)", Pattern.DOTALL)
                .matcher(javadoc);
        assertThat(meaning.find()).as("%s is described in the Javadoc", name).isTrue();
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        name,
                        component.getType().getSimpleName(),
                        defaultOf(component),
                        meaning.group(1).replaceAll("\\s+", " ").strip());
    }

    private static String defaultOf(RecordComponent component) {
        var parameters =
                component.getDeclaringRecord().getDeclaredConstructors()[0].getParameters();
        var parameter = Arrays.stream(parameters)
                .filter(candidate -> candidate.getName().equals(component.getName()))
                .findFirst()
                .orElseThrow();
        var value = parameter.getAnnotation(DefaultValue.class);
        if (value != null) {
            return "`" + String.join(",", value.value()) + "`";
        }
        return component.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class)
                ? "optional"
                : "";
    }

    private static String javadocOf(Class<?> type) {
        try {
            var source =
                    Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
            var start = source.indexOf("/**");
            return source.substring(start + 3, source.indexOf("*/", start)).replaceAll("(?m)^\\s*\\* ?", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
