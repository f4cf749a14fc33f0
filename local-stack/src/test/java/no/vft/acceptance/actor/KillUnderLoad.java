package no.vft.acceptance.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import no.vft.acceptance.actor.SharedPlatform.ConnectedFleet;
import no.vft.sim.fleet.Fleet;
import no.vft.sim.fleet.Press;
import no.vft.sim.load.AlarmLoad;

/** A steady load in the middle of which something dies and comes back. */
public final class KillUnderLoad {
    private static final Duration LOAD = Duration.ofSeconds(6);
    private static final Duration FIRST_RECEIPTS = Duration.ofSeconds(60);
    private static final Duration LAST_RECEIPT = Duration.ofSeconds(120);

    private KillUnderLoad() {}

    /** Fails unless every press gets its receipt, and the platform has each receipted one, once. */
    public static void losesAndDoublesNothing(ConnectedFleet devices, int alarmsPerSecond, Runnable killAndRestart)
            throws IOException, InterruptedException {
        var fleet = devices.fleet();
        var total = alarmsPerSecond * LOAD.toSeconds();

        var kill = CompletableFuture.runAsync(() -> {
            awaitReceipted(fleet, total / 4);
            killAndRestart.run();
        });
        var result = new AlarmLoad(fleet, Press.button()).steady(alarmsPerSecond, LOAD, LAST_RECEIPT);
        kill.join();

        assertThat(result.figures().pressed()).isEqualTo(total);
        assertThat(result.figures().unreceipted()).isZero();
        var report = devices.check();
        assertThat(report.receipts()).isEqualTo((int) total);
        assertThat(report.isClean()).as(report.text()).isTrue();
    }

    private static void awaitReceipted(Fleet fleet, long receipts) {
        try {
            assertThat(fleet.awaitFigures(figures -> figures.receipted() >= receipts, FIRST_RECEIPTS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
