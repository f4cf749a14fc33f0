package no.vft.stack.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void areMadeOnceAndKept() {
        var first = new Secrets(folder).value("one");
        assertThat(first).matches("[A-Za-z0-9_-]{43}");
        assertThat(new Secrets(folder).value("one")).isEqualTo(first);
        assertThat(new Secrets(folder).value("two")).isNotEqualTo(first);
    }

    @Test
    void areReadableByTheOwnerOnly() throws Exception {
        var file = new Secrets(folder).file("one");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.toFile().list()).containsExactly("one");
    }

    @Test
    void takeAFileOfAPersonWithALineEnd() throws Exception {
        Files.writeString(folder.resolve("one"), "chosen by hand\n");
        assertThat(new Secrets(folder).value("one")).isEqualTo("chosen by hand");
    }

    @Test
    void sayWhatCannotBeRead() throws Exception {
        Files.createDirectory(folder.resolve("one"));
        assertThatThrownBy(() -> new Secrets(folder).value("one"))
                .isInstanceOf(StackFault.class)
                .hasMessageStartingWith("The secret " + folder.resolve("one") + " cannot be read");
    }
}
