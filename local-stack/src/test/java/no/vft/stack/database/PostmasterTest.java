package no.vft.stack.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.vft.stack.folder.StackFault;
import no.vft.stack.process.Stopping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
    @TempDir
    Path parent;

    @TempDir
    Path folder;

    @Test
    void isNotFoundWithoutANote() {
        assertThat(new Postmaster(folder).find()).isEmpty();
    }

    @Test
    void isFoundByTheNoteOfItsFolder() throws Exception {
        var server = startNamed("postgres", folder);
        try {
            note(server.pid() + "\n" + folder + "\n");
            assertThat(new Postmaster(folder).find()).hasValue(server.toHandle());
        } finally {
            Stopping.kill(server.toHandle());
        }
        assertThat(new Postmaster(folder).find()).isEmpty();
    }

    @Test
    void isNotAnotherServerThatHasItsId() throws Exception {
        var server = startNamed("postgres", parent);
        try {
            note(server.pid() + "\n");
            assertThat(new Postmaster(folder).find()).isEmpty();
        } finally {
            Stopping.kill(server.toHandle());
        }
    }

    @Test
    void isNotAnotherProgramThatHasItsId() throws Exception {
        var program = startNamed("editor", folder);
        try {
            note(program.pid() + "\n");
            assertThat(new Postmaster(folder).find()).isEmpty();
        } finally {
            Stopping.kill(program.toHandle());
        }
    }

    @Test
    void isAFaultWhenTheNoteMakesNoSense() throws Exception {
        note("nonsense\n");
        assertThatThrownBy(() -> new Postmaster(folder).find())
                .isInstanceOf(StackFault.class)
                .hasMessageStartingWith("The note " + folder.resolve("postmaster.pid") + " cannot be read");
    }

    private void note(String text) throws IOException {
        Files.writeString(folder.resolve("postmaster.pid"), text);
    }

    /** A process of that name with that folder among its arguments, which waits for its input. */
    private Process startNamed(String name, Path argument) throws IOException {
        var program = parent.resolve(name);
        Files.copy(Path.of("/bin/sh").toRealPath(), program);
        program.toFile().setExecutable(true);
        return new ProcessBuilder(program.toString(), "-c", "read line", "-D", argument.toString()).start();
    }
}
