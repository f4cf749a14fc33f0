package no.vft.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person gets who asks for help, mistypes something or names a file that is of no use. No broker is there. */
class SimUsageTest {
    private static final int ONE_SENTENCE_AND_WHERE_TO_READ_MORE = 2;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeFiles() throws Exception {
        write("secret", "s");
        write("credential", "c");
        write("empty", "");
        write("good.csv", "demo-0001,r-1,2026-01-01T00:00:00Z");
        write("bad.csv", "x,y\na,b,c");
        Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        write("bad-address.properties", "mqtt=mqtt://localhost:1\nsecret-file=secret\ningest=::bad");
        write("malformed.properties", "mqtt=\\uZZZZ");
        Files.createDirectories(folder.resolve("pki"));
        write("pki/ca.p12", "nonsense");
        write("pki/ca.password", "nonsense");
        Files.createDirectories(folder.resolve("half-pki"));
        write("half-pki/ca.p12", "nonsense");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "press",
                "press --stack nowhere.properties",
                "press --stack bad-address.properties",
                "press --stack malformed.properties",
                "press --stack .",
                "press --mqtt localhost:1883",
                "press --mqtt mqtt://",
                "press --mqtt mqtt://a_b:c",
                "press --mqtt mqtt://localhost:99999 --secret-file secret",
                "press --mqtt mqtt://localhost:0 --secret-file secret",
                "press --mqtt mqtt://localhost:1",
                "press --mqtt mqtt://localhost:1 --secret-file empty",
                "press --mqtt mqtt://localhost:1 --secret-file .",
                "press --mqtt mqtts://localhost:1",
                "press --mqtt mqtts://localhost:1 --pki nowhere",
                "press --mqtt mqtts://localhost:1 --pki pki",
                "press --mqtt mqtts://localhost:1 --pki half-pki",
                "press --mqtt mqtt://localhost:1 --secret-file secret --ledger good.csv/x",
                "press --mqtt mqtt://localhost:1 --secret-file secret --wait 999999999h",
                "press --mqtt mqtt://localhost:1 --secret-file secret --ingest here",
                "press --mqtt mqtt://localhost:1 --secret-file secret --ingest ftp://localhost",
                "fleet --mqtt mqtt://localhost:1 --secret-file secret --minutes -1",
                "fleet --mqtt mqtt://localhost:1 --secret-file secret --minutes 2000000000",
                "fleet --mqtt mqtt://localhost:1 --secret-file secret --speedup Infinity",
                "fleet --mqtt mqtt://localhost:1 --secret-file secret --speedup NaN",
                "duplicate --mqtt mqtt://localhost:1 --secret-file secret --times 2000000000",
                "storm --mqtt mqtt://localhost:1 --secret-file secret --devices 1000000",
                "pki",
                "pki --pki good.csv",
                "pki --pki new-pki --devices -1",
                "pki --pki new-pki --device a/b",
                "check --ledger good.csv",
                "check --ledger bad.csv --ingest http://localhost:1 --response-center http://localhost:1"
                        + " --internal-credential-file credential",
                "check --ledger binary.csv --ingest http://localhost:1 --response-center http://localhost:1"
                        + " --internal-credential-file credential",
                "check --ledger . --ingest http://localhost:1 --response-center http://localhost:1"
                        + " --internal-credential-file credential",
                "check --ledger good.csv --ingest http://localhost:1 --response-center http://localhost:1"
                        + " --internal-credential-file nowhere"
            })
    void whatCannotBeUsedIsOneSentenceAndExitStatusTwo(String command) {
        assertThat(sim(command)).as(err.toString()).isEqualTo(2);

        assertOneSentence();
    }

    @ParameterizedTest
    @CsvSource({
        "press --mqtt mqtt://localhost:1 --secret-file secret, localhost:1 cannot be reached",
        "press --mqtt mqtt://nowhere.invalid --secret-file secret, nowhere.invalid:1883 cannot be reached",
        "check --ledger good.csv --ingest http://localhost:1 --response-center http://localhost:1"
                + " --internal-credential-file credential, alarm-ingest: it cannot be reached"
    })
    void whatCannotBeReachedIsOneSentenceAndExitStatusThree(String command, String sentence) {
        assertThat(sim(command)).as(err.toString()).isEqualTo(3);

        assertOneSentence();
        assertThat(err.toString()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "press",
                "fleet",
                "storm",
                "duplicate",
                "silent",
                "garble",
                "unknown-device",
                "pki",
                "credentials",
                "check"
            })
    void eachCommandExplainsItself(String command) {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("  " + command + " ");

        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: sim " + command);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("sim ");
    }

    @Test
    void withoutACommandItExplainsItself() {
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString()).contains("Usage: sim", "press", "storm");
    }

    private void assertOneSentence() {
        assertThat(err.toString().lines()).hasSizeBetween(1, ONE_SENTENCE_AND_WHERE_TO_READ_MORE);
        assertThat(err.toString()).doesNotContain("Exception", "\tat ", "null", "please report");
    }

    /** Files are those of the test's folder, and there is no stack file unless the command names one. */
    private int sim(String command) {
        var words = new ArrayList<>(List.of(command.split(" ")));
        for (int i = 1; i < words.size(); i++) {
            if (isFile(words.get(i))) {
                words.set(i, folder.resolve(words.get(i)).toString());
            }
        }
        if (!words.contains("--stack")) {
            words.addAll(List.of("--stack", folder.resolve("nowhere.properties").toString()));
        }
        return run(words.toArray(String[]::new));
    }

    private boolean isFile(String word) {
        return Files.exists(folder.resolve(word)) || word.startsWith("new-") || word.startsWith("good.csv/");
    }

    private int run(String... words) {
        return Sim.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text + "\n");
    }
}
