package no.vft.response.alarm;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the alarm log. The order is that of the writing transaction and then of the line: the order of the lines
 * alone would let a reader pass a line whose transaction commits late.
 */
public record LogPosition(long xid, long id) {
    /** Before the first line. */
    public static final LogPosition BEGINNING = new LogPosition(0, 0);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,19})-([0-9]{1,19})");

    /** The position that a cursor stands for; empty when the text is none. */
    public static Optional<LogPosition> find(String cursor) {
        if (cursor.equals("0")) {
            return Optional.of(BEGINNING);
        }
        var match = FORM.matcher(cursor);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LogPosition(Long.parseLong(match.group(1)), Long.parseLong(match.group(2))));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** The cursor, opaque to readers. */
    public String cursor() {
        return equals(BEGINNING) ? "0" : xid + "-" + id;
    }
}
