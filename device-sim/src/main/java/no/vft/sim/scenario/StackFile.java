package no.vft.sim.scenario;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What a running local stack tells about itself: keys {@code mqtt}, {@code mqtts}, {@code secret-file}, {@code pki},
 * {@code ingest}, {@code response-center}, {@code credential-file}, {@code ledger-dir}. Relative paths count from the
 * file's own folder.
 */
final class StackFile {
    private final Path file;
    private final Properties values;

    private StackFile(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    /** An absent file is an empty one: every value can be given as an option instead. */
    static StackFile read(Path file) {
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException fault) {
                throw new UncheckedIOException("the stack file " + file + " cannot be read", fault);
            } catch (IllegalArgumentException malformed) {
                throw new UncheckedIOException(
                        "the stack file " + file + " cannot be read", new IOException(malformed.getMessage()));
            }
        }
        return new StackFile(file, values);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.getProperty(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<Path> path(String key) {
        return text(key).map(text -> file.toAbsolutePath().resolveSibling(text).normalize());
    }
}
