package no.vft.response.access;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text that can be stored and shown: of limited length, without control characters (PostgreSQL cannot store NUL). Null
 * passes.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {
    /** The most characters. */
    int max();

    /** Whether line breaks and tabs are allowed. */
    boolean lines() default false;

    /** What the caller is told. */
    String message() default "must have 1 to {max} characters and no control characters";

    /** Of Bean Validation. */
    Class<?>[] groups() default {};

    /** Of Bean Validation. */
    Class<? extends Payload>[] payload() default {};

    /** The rule. */
    final class Check implements ConstraintValidator<PlainText, String> {
        private int max;
        private boolean lines;

        @Override
        public void initialize(PlainText wanted) {
            max = wanted.max();
            lines = wanted.lines();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null
                    || (!value.isBlank()
                            && value.length() <= max
                            && value.chars().noneMatch(c -> Character.isISOControl(c) && !(lines && isBreak(c))));
        }

        private static boolean isBreak(int character) {
            return character == '\n' || character == '\r' || character == '\t';
        }
    }
}
