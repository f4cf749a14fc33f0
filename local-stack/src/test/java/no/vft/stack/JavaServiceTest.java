package no.vft.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.vft.stack.folder.StackFault;
import no.vft.stack.process.Readiness;
import no.vft.stack.process.ServiceProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaServiceTest {
    @TempDir
    Path folder;

    private ServiceProcess process;

    @AfterEach
    void stop() {
        process.kill9();
    }

    private JavaService service(String script, Readiness readiness, InstantSource clock) {
        var command = List.of("/bin/sh", "-c", script);
        process = new ServiceProcess("broker", command, Map.of(), folder, folder, Duration.ofSeconds(5), line -> {});
        return new JavaService(ServiceName.BROKER, process, readiness, clock);
    }

    @Test
    void hasStartedWhenItIsReady() {
        var questions = new AtomicInteger();
        var service = service("exec sleep 600", () -> questions.incrementAndGet() == 3, InstantSource.system());

        service.start();

        assertThat(questions).hasValue(3);
        assertThat(service.handle()).isPresent();
    }

    @Test
    void tellsTheLastWordsOfAProcessThatEndsWhileItStarts() {
        var service = service("echo the port is taken", () -> false, InstantSource.system());

        assertThatThrownBy(service::start)
                .isInstanceOf(StackFault.class)
                .hasMessage("broker ended while it was starting; its last words were:" + System.lineSeparator()
                        + "the port is taken");
        assertThat(service.handle()).isEmpty();
    }

    @Test
    void givesUpAfterTwoMinutes() {
        var now = new AtomicInteger();
        var service = service("exec sleep 600", () -> false, () -> Instant.EPOCH.plusSeconds(now.getAndAdd(61)));

        assertThatThrownBy(service::start)
                .isInstanceOf(StackFault.class)
                .hasMessageStartingWith("broker was not ready within 120 s; its last words were:");
    }
}
