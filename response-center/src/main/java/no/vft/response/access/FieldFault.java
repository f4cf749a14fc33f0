package no.vft.response.access;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * One field of the input and what is wrong with it. Stands in the extension member {@code errors} of an INVALID_INPUT.
 *
 * @param field as the caller wrote it, with dots and indexes where nested
 * @param message says what the field must be; holds nothing of the value
 */
public record FieldFault(String field, String message) implements Comparable<FieldFault> {
    @Override
    public int compareTo(FieldFault other) {
        return Comparator.comparing(FieldFault::field)
                .thenComparing(FieldFault::message)
                .compare(this, other);
    }

    /** The field that could not be read, or empty when the body as a whole could not. */
    static Optional<FieldFault> of(@Nullable Throwable cause) {
        if (!(cause instanceof DatabindException binding)) {
            return Optional.empty();
        }
        var field = path(binding);
        if (field.isEmpty() || binding.getCause() instanceof StreamReadException) {
            return Optional.empty();
        }
        return Optional.of(new FieldFault(field, message(binding)));
    }

    /** The contracts' own constructors say what they want; any other text may hold the value. */
    private static String message(DatabindException binding) {
        return switch (binding) {
            case UnrecognizedPropertyException _ -> "is not known here";
            case ValueInstantiationException refused
            when refused.getType().getRawClass().getName().startsWith("no.vft.")
                    && refused.getCause() instanceof IllegalArgumentException reason ->
                String.valueOf(reason.getMessage());
            default -> "has a value that it cannot have";
        };
    }

    private static String path(DatabindException binding) {
        return binding.getPath().stream()
                .map(FieldFault::step)
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String step(JacksonException.Reference reference) {
        return reference.getPropertyName() != null ? reference.getPropertyName() : "[" + reference.getIndex() + "]";
    }
}
