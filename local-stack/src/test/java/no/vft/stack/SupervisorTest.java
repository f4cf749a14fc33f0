package no.vft.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Pauses pauses = new Pauses();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private RealProcess service;

    @BeforeEach
    void start() {
        service = new RealProcess(ServiceName.BROKER, folder);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    private Supervisor supervisor(boolean restarts) {
        return new Supervisor(new Screen(said::add, false), () -> now, pauses, restarts);
    }

    @Test
    void startsAgainWhatDiesOnItsOwnAndSaysSo() throws Exception {
        supervisor(true).watch(service);
        service.die();

        pauses.pass();

        assertThat(service.handle()).isPresent();
        assertThat(said).containsExactly("broker has ended on its own; it is started again in 1 s.", "broker is back.");
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToHalfAMinute() throws Exception {
        supervisor(true).watch(service);

        assertThat(dieSevenTimes()).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    private List<Long> dieSevenTimes() throws InterruptedException {
        var lengths = new ArrayList<Long>();
        for (int death = 0; death < 7; death++) {
            service.die();
            lengths.add(pauses.pass().toSeconds());
        }
        return lengths;
    }

    @Test
    void forgetsEarlierDeathsAfterAMinuteOfLife() throws Exception {
        supervisor(true).watch(service);
        dieSevenTimes();

        now = now.plusSeconds(61);
        service.die();

        assertThat(pauses.pass()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void triesAgainLaterWhenTheStartFails() throws Exception {
        supervisor(true).watch(service);
        service.failStarts(2);
        service.die();

        assertThat(pauses.pass()).isEqualTo(Duration.ofSeconds(1));
        assertThat(pauses.pass()).isEqualTo(Duration.ofSeconds(2));
        assertThat(pauses.pass()).isEqualTo(Duration.ofSeconds(4));

        assertThat(service.handle()).isPresent();
        assertThat(said).contains("It will not start.").endsWith("broker is back.");
    }

    @Test
    void leavesDownWhatIsReleased() throws Exception {
        var supervisor = supervisor(true);
        var other = new RealProcess(ServiceName.FLEET, folder);
        other.start();
        supervisor.watch(service);
        supervisor.watch(other);

        supervisor.release(service.name());
        service.die();
        other.die();
        pauses.pass();

        assertThat(pauses.waiting).isEmpty();
        assertThat(service.handle()).isEmpty();
        assertThat(other.handle()).isPresent();
        other.stop();
    }

    @Test
    void dropsAStartThatWaitsWhenTheServiceIsReleased() throws Exception {
        var supervisor = supervisor(true);
        supervisor.watch(service);
        service.die();
        var waiting = pauses.next();

        supervisor.release(service.name());
        waiting.deed().run();

        assertThat(service.handle()).isEmpty();
    }

    @Test
    void leavesAloneWhatSomebodyElseHasStartedMeanwhile() throws Exception {
        supervisor(true).watch(service);
        service.die();
        var waiting = pauses.next();

        service.start();
        var started = service.handle();
        waiting.deed().run();

        assertThat(service.handle()).isEqualTo(started);
        assertThat(said).doesNotContain("broker is back.");
    }

    @Test
    void startsNothingWhenItIsOff() {
        service.die();
        supervisor(false).watch(service);

        assertThat(pauses.waiting).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void startsNothingAfterItIsClosed() throws Exception {
        var supervisor = supervisor(true);
        supervisor.watch(service);
        service.die();
        var waiting = pauses.next();

        supervisor.close();
        waiting.deed().run();

        assertThat(service.handle()).isEmpty();
    }

    private record Pause(Duration length, Runnable deed) {}

    /** Pauses that pass when the test says so. */
    private static final class Pauses implements Later {
        private final BlockingQueue<Pause> waiting = new LinkedBlockingQueue<>();

        @Override
        public void after(Duration pause, Runnable deed) {
            waiting.add(new Pause(pause, deed));
        }

        Pause next() throws InterruptedException {
            var next = waiting.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("a pause before a new start").isNotNull();
            return next;
        }

        Duration pass() throws InterruptedException {
            var next = next();
            next.deed().run();
            return next.length();
        }

        @Override
        public void close() {}
    }
}
