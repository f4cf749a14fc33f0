package no.vft.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
    private static final String LINE = "x".repeat(1_023);

    @TempDir
    Path folder;

    @Test
    void startsTheLogAnewWhenItIsTooLargeAndKeepsTheOneBefore() throws Exception {
        var log = folder.resolve("thing.log");
        var end = new CountDownLatch(1);
        var output = new Output(log, line -> {
            if (line.equals("the end")) {
                end.countDown();
            }
        });
        var lines = 20 * 1024 + 1;

        output.follow(
                new ByteArrayInputStream(((LINE + "\n").repeat(lines) + "the end\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.size(folder.resolve("thing.log.old"))).isEqualTo(20L * 1024 * 1024);
        assertThat(output.lastLines().lines()).hasSize(30).endsWith("the end");
    }
}
