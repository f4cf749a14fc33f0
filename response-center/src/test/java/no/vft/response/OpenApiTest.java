package no.vft.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.service.annotation.HttpExchange;
import org.yaml.snakeyaml.Yaml;

/** The published OpenAPI document names what the service really answers, no more and no less. */
class OpenApiTest {
    /** Answered by alarm-ingest, and checked there. */
    private static final Set<String> OF_ALARM_INGEST = Set.of("GET /internal/v1/intake-events");

    private final Map<String, Object> document = load();

    @Test
    void everyPathOfTheDocumentIsAnsweredAndEveryAnsweredPathIsInTheDocument() throws ClassNotFoundException {
        var published = new TreeSet<String>();
        paths().forEach((path, operations) -> operations.keySet().stream()
                .filter(key -> Set.of("get", "post", "put", "delete").contains(key))
                .forEach(method -> published.add(method.toUpperCase(Locale.ROOT) + " " + normal(path))));
        published.removeAll(OF_ALARM_INGEST);

        assertThat(answered()).isEqualTo(published);
    }

    @Test
    void theSchemasOfTheQueueHaveTheFieldsOfItsRecords() throws ClassNotFoundException {
        for (var name : Set.of("QueueCard", "CaseView", "QueueSnapshot")) {
            var record = Class.forName("no.vft.response.queue." + name);
            var fields = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(properties(name)).as(name).isEqualTo(fields);
        }
    }

    private static Set<String> answered() throws ClassNotFoundException {
        var registry = new SimpleBeanDefinitionRegistry();
        var scanner = new ClassPathBeanDefinitionScanner(registry, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        scanner.scan("no.vft.response");
        var all = new TreeSet<String>();
        for (var name : registry.getBeanDefinitionNames()) {
            var className = registry.getBeanDefinition(name).getBeanClassName();
            if (className == null || !className.startsWith("no.vft.response")) {
                continue;
            }
            var controller = Class.forName(className);
            for (var method : controller.getDeclaredMethods()) {
                operations(controller, method).forEach(all::add);
            }
        }
        return all;
    }

    private static Stream<String> operations(Class<?> controller, Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
            var base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
            var prefix = base == null || base.path().length == 0 ? "" : base.path()[0];
            var path = mapping.path().length == 0 ? "" : mapping.path()[0];
            return Arrays.stream(mapping.method()).map(verb -> verb.name() + " " + normal(prefix + path));
        }
        var exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
        if (exchange != null) {
            var base = AnnotatedElementUtils.findMergedAnnotation(controller, HttpExchange.class);
            return Stream.of(exchange.method() + " " + normal((base == null ? "" : base.url()) + exchange.url()));
        }
        return Stream.empty();
    }

    private static String normal(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> paths() {
        return (Map<String, Map<String, Object>>) document.get("paths");
    }

    @SuppressWarnings("unchecked")
    private Set<String> properties(String schema) {
        var components = (Map<String, Map<String, Map<String, Object>>>) document.get("components");
        var found = components.get("schemas").get(schema);
        assertThat(found).as("schema " + schema).isNotNull();
        return new TreeMap<>((Map<String, Object>) found.get("properties")).keySet();
    }

    private static Map<String, Object> load() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/contracts/openapi.yaml")) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
