package no.vft.stack.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one process prints: kept in a log file, shown line by line, and the last lines remembered for the case that it
 * fails. The log starts anew when it has grown beyond its limit; the one before is kept as {@code .old}.
 */
final class Output {
    private static final long MAX_LOG_BYTES = 20L * 1024 * 1024;
    private static final int REMEMBERED_LINES = 30;

    private final Path log;
    private final Consumer<String> screen;
    private final Deque<String> last = new ArrayDeque<>();
    private volatile @Nullable Thread follower;

    Output(Path log, Consumer<String> screen) {
        this.log = log;
        this.screen = screen;
    }

    /** Follows a process's output, which must be its only reader, until the process closes it. */
    void follow(InputStream stream) {
        follower = Thread.ofVirtual().name("output").start(() -> copy(stream));
    }

    /** Waits until everything is read, or for so long: a grandchild may hold the output open. */
    void awaitEnd(Duration limit) {
        var thread = follower;
        try {
            if (thread != null) {
                thread.join(limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(InputStream stream) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var line = reader.readLine();
            while (line != null) {
                line = copyIntoOneLog(reader, line);
            }
        } catch (IOException closed) {
            screen.accept("(the output ended: " + closed.getMessage() + ")");
        }
    }

    /** Returns the line that did not go into this log any more, or null at the end. */
    private @Nullable String copyIntoOneLog(BufferedReader reader, String first) throws IOException {
        rotate();
        var written = Files.exists(log) ? Files.size(log) : 0;
        try (BufferedWriter writer =
                Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            String line = first;
            while (line != null && written < MAX_LOG_BYTES) {
                writer.write(line);
                writer.newLine();
                if (!reader.ready()) {
                    writer.flush();
                }
                written += line.length() + 1;
                remember(line);
                screen.accept(line);
                line = reader.readLine();
            }
            return line;
        }
    }

    private void rotate() throws IOException {
        if (Files.exists(log) && Files.size(log) >= MAX_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void remember(String line) {
        synchronized (last) {
            last.addLast(line);
            if (last.size() > REMEMBERED_LINES) {
                last.removeFirst();
            }
        }
    }

    /** The last lines, oldest first. */
    String lastLines() {
        synchronized (last) {
            return String.join(System.lineSeparator(), last);
        }
    }
}
