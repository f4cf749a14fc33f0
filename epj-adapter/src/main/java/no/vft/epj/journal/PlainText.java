package no.vft.epj.journal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text that people typed, made fit for a document: XML, and so every narrative, cannot carry most control characters.
 */
final class PlainText {
    private PlainText() {}

    /** One line: control characters become spaces, spaces at the ends go. */
    static String line(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().map(PlainText::carried).forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    /** One line, or null when there is nothing in it. */
    static @Nullable String lineOrNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var line = line(text);
        return line.isEmpty() ? null : line;
    }

    /** The lines of a longer text, without empty ones. */
    static List<String> lines(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        return Arrays.stream(text.split("\\R"))
                .map(PlainText::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static int carried(int c) {
        var unfit = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
        return unfit ? ' ' : c;
    }
}
