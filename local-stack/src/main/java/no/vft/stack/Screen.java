package no.vft.stack;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Where the stack speaks to a person. A line is never broken by another process's line. */
public final class Screen {
    private static final int LABEL_WIDTH = Arrays.stream(ServiceName.values())
            .mapToInt(name -> name.label().length())
            .max()
            .orElse(0);

    private final Consumer<String> lines;
    private final boolean coloured;

    Screen(Consumer<String> lines, boolean coloured) {
        this.lines = lines;
        this.coloured = coloured;
    }

    /** The terminal: coloured when it is one and the NO_COLOR convention does not forbid it. */
    public static Screen terminal() {
        var out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
        var console = System.console();
        return new Screen(out::println, console != null && console.isTerminal() && System.getenv("NO_COLOR") == null);
    }

    /** Nowhere: the logs have it. */
    public static Screen silent() {
        return new Screen(line -> {}, false);
    }

    /** A line of a process. */
    synchronized void show(ServiceName service, String line) {
        var label = "[" + service.label() + "]"
                + " ".repeat(LABEL_WIDTH - service.label().length());
        lines.accept((coloured ? "\u001b[" + service.colour() + "m" + label + "\u001b[0m" : label) + " " + line);
    }

    /** A line of the stack itself. */
    synchronized void say(String line) {
        lines.accept(coloured ? "\u001b[1m" + line + "\u001b[0m" : line);
    }
}
