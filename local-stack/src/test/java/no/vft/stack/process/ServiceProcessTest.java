package no.vft.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import no.vft.stack.folder.StackFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
    private static final Duration GRACE = Duration.ofMillis(200);

    @TempDir
    Path folder;

    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private ServiceProcess process;

    @AfterEach
    void stop() {
        process.kill9();
    }

    private void start(String script) throws Exception {
        process = new ServiceProcess(
                "thing", List.of("/bin/sh", "-c", script), Map.of("WORD", "here"), folder, folder, GRACE, shown::add);
        process.start();
    }

    private String nextLine() throws InterruptedException {
        return shown.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void showsAndKeepsWhatItPrints() throws Exception {
        start("echo it is $WORD; echo a fault >&2; exec sleep 600");
        assertThat(nextLine()).isEqualTo("it is here");
        assertThat(nextLine()).isEqualTo("a fault");
        assertThat(process.lastLines()).isEqualTo("it is here" + System.lineSeparator() + "a fault");
        process.stop();
        assertThat(folder.resolve("thing.log")).hasContent("it is here\na fault\n");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void doesNotHearCtrlC() throws Exception {
        start("echo up; while true; do sleep 0.01; echo on; done");
        assertThat(nextLine()).isEqualTo("up");
        new ProcessBuilder("kill", "-INT", pid()).start().waitFor();
        shown.clear();
        assertThat(nextLine()).isEqualTo("on");
    }

    @Test
    void killsWhatDoesNotStopWithinItsGrace() throws Exception {
        start("trap '' TERM; echo deaf; while true; do sleep 0.01; done");
        assertThat(nextLine()).isEqualTo("deaf");
        process.stop();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void refusesASecondStart() throws Exception {
        start("exec sleep 600");
        assertThatThrownBy(process::start).hasMessage("thing is running already");
    }

    @Test
    void isFoundAndStoppedByTheNextStackWhenItsLauncherWasKilled() throws Exception {
        start("exec sleep 600");
        var left = process.handle().orElseThrow();

        anotherStack().stopStale();

        assertThat(left.isAlive()).isFalse();
        assertThat(folder.resolve("thing")).doesNotExist();
    }

    @Test
    void isNotTakenForAnotherProcessThatHasItsIdByNow() throws Exception {
        start("exec sleep 600");
        Files.writeString(folder.resolve("thing"), pid() + " 1000");

        anotherStack().stopStale();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void saysWhichNoteMakesNoSense() throws Exception {
        start("exec sleep 600");
        Files.writeString(folder.resolve("thing"), "nonsense");
        assertThatThrownBy(anotherStack()::stopStale)
                .isInstanceOf(StackFault.class)
                .hasMessageStartingWith("The note " + folder.resolve("thing") + " cannot be read")
                .hasMessageEndingWith("delete it.");
    }

    private String pid() {
        return Long.toString(process.handle().orElseThrow().pid());
    }

    private ServiceProcess anotherStack() {
        return new ServiceProcess("thing", List.of(), Map.of(), folder, folder, GRACE, line -> {});
    }
}
