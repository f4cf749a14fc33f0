package no.vft.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person at the keyboard gets for a mistake: one sentence that says what helps, and a status that is not 0. */
class MainTest {
    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port-base=80 | The port base must be 1024 to 65528; 80 is not.",
                "--port-base=x | Invalid value for option '--port-base': 'x' is not an int; --help lists the options.",
                "--port-base | Missing required parameter for option '--port-base' (N); --help lists the options.",
                "--fleet=0 | A fleet has 1 to 10000 devices; use --no-fleet for none.",
                "--fleet=10001 | A fleet has 1 to 10000 devices; use --no-fleet for none.",
                "--fleet-speed=0 | The fleet's speed is 1 to 100000.",
                "--fleet= | Invalid value for option '--fleet': '' is not an int; --help lists the options.",
                "--colour | Unknown option: '--colour'; --help lists the options.",
                "everything | Unmatched argument at index 5: 'everything'; --help lists the options."
            })
    void refusesAWrongOptionWithOneSentence(String option, String sentence) {
        assertThat(run(option)).isEqualTo(2);
        assertThat(errors).hasToString(sentence + System.lineSeparator());
    }

    @Test
    void refusesToRunWhatIsNotBuilt() {
        assertThat(run("--no-fleet")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("is missing: build it with ./run, or with mvn package.")
                .hasLineCount(1);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void refusesADataFolderThatCannotBe() throws Exception {
        for (var service : ServiceName.values()) {
            var jar = new Jars(folder).of(service);
            Files.createDirectories(jar.getParent());
            Files.writeString(jar, "");
        }
        Files.writeString(folder.resolve("data"), "a file");
        assertThat(run()).isEqualTo(2);
        var data = folder.resolve("data");
        assertThat(errors)
                .hasToString("The folder " + data + " cannot be used (" + data
                        + " is no folder): choose another with --data DIR." + System.lineSeparator());
    }

    private int run(String... options) {
        var line = new ArrayList<>(List.of("run", "--home", folder.toString(), "--data", folder + "/data"));
        line.addAll(List.of(options));
        return Main.commandLine().setErr(new PrintWriter(errors, true)).execute(line.toArray(String[]::new));
    }
}
