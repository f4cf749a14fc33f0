package no.vft.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Pins names and defaults of the service's own settings, and keeps their page true: it is written from the records'
 * documentation with {@code -Dvft.docs.write=true}.
 */
class SettingsTest {
    private static final Path PAGE = Path.of("../docs/configuration-response-center.md");
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void thePageOfSettingsIsTrue() throws IOException {
        var page = page();
        if (Boolean.getBoolean("vft.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("docs/configuration-response-center.md; write it anew with -Dvft.docs.write=true")
                .content()
                .isEqualTo(page);
    }

    private static String page() throws IOException {
        var lines = new StringBuilder("""
                # Settings of the response centre

                Written by a test from the code. Each can be given as a Spring property or as an environment variable:
                `vft.internal.port` is `VFT_INTERNAL_PORT`. `{…}` in a default stands for another setting.

                | Setting | Default | Meaning |
                |---|---|---|
                """);
        for (var setting : settings().entrySet()) {
            lines.append("| `%s` | %s | %s |\n"
                    .formatted(
                            setting.getKey(),
                            setting.getValue().defaultValue(),
                            setting.getValue().meaning()));
        }
        return lines.append("""

                ## Settings of Spring that an installation needs
                | Setting | Meaning |
                |---|---|
                | `server.port` | the public port, 8080 unless given |
                | `spring.datasource.url`, `.username`, `.password` | the database, as the application role |
                | `spring.flyway.user`, `.password` | the role that owns the tables and migrates; \
                the application role when absent |
                | `spring.security.oauth2.client.registration.idp.client-id`, `.client-secret` \
                | the log-in's client at the identity provider |
                | `spring.security.oauth2.client.provider.idp.authorization-uri`, `.token-uri`, \
                `.jwk-set-uri` | only where they do not lie under the issuer as \
                `/oauth2/authorize`, `/oauth2/token`, `/oauth2/jwks` |
                """).toString();
    }

    private static Map<String, Setting> settings() throws IOException {
        var defaults = defaults();
        var settings = new TreeMap<String, Setting>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents("no.vft.response")) {
            var type = load(String.valueOf(found.getBeanClassName()));
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            assertThat(type.isRecord()).as("%s is a record", type).isTrue();
            var source = Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
            for (var component : type.getRecordComponents()) {
                var name = prefix + "." + kebab(component.getName());
                var value = defaults.getProperty(name);
                settings.put(
                        name,
                        new Setting(
                                value == null ? "none" : "`" + value.replace("${", "{") + "`",
                                meaning(source, component.getName())));
            }
        }
        return settings;
    }

    private static Properties defaults() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return java.util.Objects.requireNonNull(yaml.getObject());
    }

    private static String meaning(String source, String component) {
        var pattern = Pattern.compile("@param " + component + " (.*?)(?=\\n \\* @|\\n \\*/)", Pattern.DOTALL);
        var matcher = pattern.matcher(source);
        assertThat(matcher.find())
                .as("the record documents @param %s", component)
                .isTrue();
        return matcher.group(1).replaceAll("\\s*\\n \\*\\s*", " ").strip();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Setting(String defaultValue, String meaning) {}
}
