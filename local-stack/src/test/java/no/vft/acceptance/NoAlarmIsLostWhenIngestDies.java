package no.vft.acceptance;

import no.vft.acceptance.actor.KillUnderLoad;
import no.vft.acceptance.actor.SharedPlatform;
import no.vft.sim.fleet.DeviceIds;
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

    @ParameterizedTest
    @EnumSource(names = {"ALARM_INGEST", "RESPONSE_CENTER", "BROKER", "DATABASE"})
    void keepsEveryReceiptedAlarmOnce(ServiceName victim, SharedPlatform.Running platform) throws Exception {
        try (var devices = platform.connect(DeviceIds.of(200, "k-" + victim.label() + "-"))) {
            KillUnderLoad.losesAndDoublesNothing(devices, ALARMS_PER_SECOND, () -> {
                platform.stack().kill9(victim);
                platform.stack().restart(victim);
            });
        }
    }
}
