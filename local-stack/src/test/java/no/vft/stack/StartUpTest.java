package no.vft.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.vft.stack.folder.StackFault;
import org.junit.jupiter.api.Test;

class StartUpTest {
    private static final Set<ServiceName> ALL = EnumSet.allOf(ServiceName.class);

    private final List<String> done = new CopyOnWriteArrayList<>();

    private void start(ServiceName name) {
        done.add(name.label());
    }

    @Test
    void startsEachWhenWhatItNeedsIsThereAndTheFleetLast() {
        new StartUp(ALL, this::start).run(() -> done.add("the word before the fleet"));

        assertThat(done)
                .hasSize(8)
                .containsSubsequence("database", "response-center")
                .containsSubsequence("database", "alarm-ingest")
                .containsSubsequence("broker", "alarm-ingest")
                .containsSubsequence("database", "epj-adapter")
                .endsWith("the word before the fleet", "fleet");
    }

    @Test
    void startsWhatIsAskedForOnly() {
        new StartUp(EnumSet.of(ServiceName.DATABASE), this::start).run(() -> {});

        assertThat(done).containsExactly("database");
    }

    @Test
    void tellsTheFaultOfTheOneThatDoesNotStartAndNothingStartsOnIt() {
        var startUp = new StartUp(ALL, name -> {
            if (name == ServiceName.DATABASE) {
                throw new StackFault("PostgreSQL did not start.");
            }
            start(name);
        });

        assertThatThrownBy(() -> startUp.run(() -> done.add("the word before the fleet")))
                .isInstanceOf(StackFault.class)
                .hasMessage("PostgreSQL did not start.");
        assertThat(done).containsExactlyInAnyOrder("broker", "identity");
    }

    @Test
    void startsNothingMoreOnceItIsCalledOff() throws Exception {
        var begun = new CountDownLatch(1);
        var up = new CountDownLatch(1);
        var startUp = new StartUp(EnumSet.of(ServiceName.DATABASE, ServiceName.ALARM_INGEST), name -> {
            start(name);
            begun.countDown();
            await(up);
        });
        var run = CompletableFuture.runAsync(() -> startUp.run(() -> {}));
        await(begun);

        startUp.callOff();
        assertThat(startUp.hasEnded(Duration.ZERO)).isFalse();
        up.countDown();

        assertThat(startUp.hasEnded(Duration.ofSeconds(20))).isTrue();
        assertThatThrownBy(() -> run.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("The start was called off.");
        assertThat(done).containsExactly("database");
    }

    @Test
    void hasEndedBeforeItHasBegun() {
        assertThat(new StartUp(ALL, this::start).hasEnded(Duration.ZERO)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
