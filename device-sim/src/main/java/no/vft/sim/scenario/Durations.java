package no.vft.sim.scenario;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Spans of time as people type them. */
final class Durations {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h)?");

    /** A year; much longer ones do not fit into nanoseconds. */
    static final Duration LONGEST = Duration.ofDays(365);

    private Durations() {}

    /** {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}; a bare number is seconds. At most a year. */
    static Duration parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new TypeConversionException("'" + text + "' is no time such as 500ms, 30s, 5m or 2h");
        }
        long amount = Long.parseLong(match.group(1));
        Duration span = switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case null, default -> Duration.ofSeconds(amount);
        };
        if (span.compareTo(LONGEST) > 0) {
            throw new TypeConversionException("'" + text + "' is too long: at most " + LONGEST.toHours() + "h");
        }
        return span;
    }

    /** Milliseconds with as many digits as matter. */
    static String millis(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        return (millis < 10 ? "%.1f ms" : "%.0f ms").formatted(millis);
    }
}
