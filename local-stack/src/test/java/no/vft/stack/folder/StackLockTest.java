package no.vft.stack.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLockTest {
    @TempDir
    Path parent;

    private StackFolder folder;

    @BeforeEach
    void prepare() {
        folder = new StackFolder(parent.resolve("deep/data"));
    }

    @Test
    void makesTheFolderForTheOwnerOnly() throws Exception {
        try (var lock = StackLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThat(Files.getPosixFilePermissions(folder.root()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void refusesASecondStackOnTheSameFolder() {
        try (var lock = StackLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> StackLock.take(folder))
                    .isInstanceOf(StackFault.class)
                    .hasMessage("Another stack is running on " + folder.root()
                            + ": stop it first, or start this one with --data DIR and --port-base N.");
        }
    }

    @Test
    void refusesASecondStackInAnotherProcess() throws Exception {
        try (var lock = StackLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThat(takeInAnotherProcess()).startsWith("Another stack is running on " + folder.root());
        }
        assertThat(takeInAnotherProcess()).isEqualTo("taken");
    }

    private String takeInAnotherProcess() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Taker.class.getName(),
                        folder.root().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = process.inputReader()) {
            return output.readLine();
        }
    }

    /** The other process. */
    static final class Taker {
        private Taker() {}

        public static void main(String[] arguments) {
            try (var lock = StackLock.take(new StackFolder(Path.of(arguments[0])))) {
                System.out.println(lock == null ? "" : "taken");
            } catch (StackFault e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void continuesAFolderThatWasLetGo() {
        StackLock.take(folder).close();
        StackLock.take(folder).close();
        assertThat(folder.root()).isNotEmptyDirectory();
    }

    @Test
    void refusesAFolderThatHoldsSomethingElseAndLeavesItAsItIs() throws Exception {
        Files.createDirectories(folder.root());
        Files.writeString(folder.root().resolve("holiday.jpg"), "");
        var mode = PosixFilePermissions.fromString("rwxr-xr-x");
        Files.setPosixFilePermissions(folder.root(), mode);

        assertThatThrownBy(() -> StackLock.take(folder))
                .isInstanceOf(StackFault.class)
                .hasMessage("The folder " + folder.root()
                        + " holds something that is not a stack's: choose a new or an empty one with --data DIR.");
        assertThat(folder.root().toFile().list()).containsExactly("holiday.jpg");
        assertThat(Files.getPosixFilePermissions(folder.root())).isEqualTo(mode);
    }

    @Test
    void saysWhyAFolderCannotBe() throws Exception {
        var file = Files.writeString(parent.resolve("deep"), "a file");
        assertThat(refusal(file)).isEqualTo(file + " is no folder");
        assertThat(refusal(file.resolve("data"))).isEqualTo(file.resolve("data") + ": Not a directory");
        assertThat(refusal(Path.of("/proc/stack"))).isEqualTo("/proc/stack cannot be made");
    }

    private static String refusal(Path wrong) {
        var fault = catchThrowableOfType(StackFault.class, () -> StackLock.take(new StackFolder(wrong)));
        var before = "The folder " + wrong + " cannot be used (";
        var after = "): choose another with --data DIR.";
        assertThat(fault.getMessage()).startsWith(before).endsWith(after);
        return fault.getMessage().substring(before.length(), fault.getMessage().length() - after.length());
    }
}
