package no.vft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import no.vft.acceptance.actor.SharedPlatform;
import no.vft.sim.fleet.DeviceIds;
import no.vft.sim.fleet.Press;
import no.vft.sim.load.AlarmLoad;
import no.vft.stack.ServiceName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Promise 1: what a device was told is RECEIVED is in the platform, once, whatever dies in the middle of 2 000
 * alarms/s.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(SharedPlatform.class)
class NoAlarmIsLostWhenIngestDies {
    private static final int ALARMS_PER_SECOND = 2_000;
    private static final Duration LOAD = Duration.ofSeconds(6);
    private static final Duration LAST_RECEIPT = Duration.ofSeconds(120);

    @ParameterizedTest
    @EnumSource(names = {"ALARM_INGEST", "RESPONSE_CENTER", "BROKER", "DATABASE"})
    void keepsEveryReceiptedAlarmOnce(ServiceName victim, SharedPlatform.Running platform) throws Exception {
        try (var devices = platform.connect(DeviceIds.of(200, "k-" + victim.label() + "-"))) {
            var fleet = devices.fleet();
            var load = new AlarmLoad(fleet, Press.button());
            var total = ALARMS_PER_SECOND * LOAD.toSeconds();

            var kill = CompletableFuture.runAsync(() -> {
                awaitReceipted(fleet, total / 4);
                platform.stack().kill9(victim);
                platform.stack().restart(victim);
            });
            var result = load.steady(ALARMS_PER_SECOND, LOAD, LAST_RECEIPT);
            kill.join();

            assertThat(result.figures().pressed()).isEqualTo(total);
            assertThat(result.figures().unreceipted()).isZero();
            var report = devices.check();
            assertThat(report.receipts()).isEqualTo((int) total);
            assertThat(report.isClean()).as(report.text()).isTrue();
        }
    }

    private static void awaitReceipted(no.vft.sim.fleet.Fleet fleet, long receipts) {
        try {
            assertThat(fleet.awaitFigures(figures -> figures.receipted() >= receipts, Duration.ofSeconds(60)))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
