package no.vft.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds the schemas of a document against records: the names, what is required, the types and the lists of values. */
record SchemaAssert(ContractDocument document) {
    void describes(String schemaName, Class<? extends Record> record) {
        var schema = document.schema(schemaName);
        assertThat(schema.isMissingNode()).as("%s is missing", schemaName).isFalse();
        var components = Arrays.stream(record.getRecordComponents())
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonAnyGetter.class))
                .toList();
        assertThat(Set.copyOf(schema.get("properties").propertyNames()))
                .as("properties of %s", schemaName)
                .isEqualTo(Set.copyOf(
                        components.stream().map(RecordComponent::getName).toList()));
        assertThat(required(schema)).as("required in %s", schemaName).isEqualTo(neverNull(components));
        for (var component : components) {
            assertFits(
                    schemaName + "." + component.getName(),
                    schema.get("properties").get(component.getName()),
                    component.getGenericType());
        }
    }

    void lists(String schemaName, Class<? extends Enum<?>> values) {
        assertThat(ContractDocument.texts(document.schema(schemaName).path("enum")))
                .as("values of %s", schemaName)
                .isEqualTo(names(values));
    }

    /** What must be there, or is read as a default when it is not. */
    private static Set<String> required(JsonNode schema) {
        var names = new TreeSet<>(ContractDocument.texts(schema.path("required")));
        schema.get("properties").properties().stream()
                .filter(property -> property.getValue().has("default"))
                .forEach(property -> names.add(property.getKey()));
        return names;
    }

    private static Set<String> neverNull(List<RecordComponent> components) {
        var names = new TreeSet<String>();
        components.stream()
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(component -> names.add(component.getName()));
        return names;
    }

    private void assertFits(String where, JsonNode schema, Type type) {
        assertThat(document.alternatives(schema))
                .as("%s does not fit %s", where, type)
                .anyMatch(each -> fits(where, each, type));
    }

    private boolean fits(String where, JsonNode schema, Type type) {
        var jsonType = schema.path("type").stringValue("");
        var format = schema.path("format").stringValue("");
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                return jsonType.equals("object");
            }
            assertFits(where + "[]", schema.path("items"), generic.getActualTypeArguments()[0]);
            return jsonType.equals("array");
        }
        var javaType = (Class<?>) type;
        if (javaType.isEnum()) {
            assertThat(ContractDocument.texts(schema.path("enum"))).as(where).isEqualTo(names(javaType));
            return jsonType.equals("string");
        }
        if (javaType.isRecord() && isPlainText(javaType)) {
            return jsonType.equals("string");
        }
        return switch (javaType.getSimpleName()) {
            case "String" -> jsonType.equals("string") && !schema.has("enum");
            case "int", "Integer" -> jsonType.equals("integer");
            case "double", "Double" -> jsonType.equals("number");
            case "boolean", "Boolean" -> jsonType.equals("boolean");
            default ->
                javaType == Instant.class
                        ? format.equals("date-time")
                        : javaType == LocalDate.class ? format.equals("date") : jsonType.equals("object");
        };
    }

    private static boolean isPlainText(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private static List<String> names(Class<?> values) {
        return Arrays.stream(values.getEnumConstants())
                .map(value -> ((Enum<?>) value).name())
                .toList();
    }
}
