package no.vft.sim.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import no.vft.sim.fleet.DeviceIds;
import no.vft.sim.fleet.Fleet;
import no.vft.sim.fleet.FleetSettings;
import no.vft.sim.fleet.Press;
import no.vft.sim.identity.DeviceCredentials;
import no.vft.sim.identity.DeviceSecret;
import no.vft.sim.ledger.LedgerCheck;
import no.vft.sim.ledger.ReceiptLedger;
import no.vft.sim.testkit.LedgerServices;
import no.vft.sim.testkit.Mosquitto;
import no.vft.sim.testkit.Peer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlarmLoadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Mosquitto broker;
    private Peer peer;
    private LedgerServices services;
    private ReceiptLedger ledger;
    private Fleet fleet;

    @BeforeEach
    void connect() throws Exception {
        broker = Mosquitto.open(folder);
        peer = new Peer(broker.address());
        services = new LedgerServices(peer::events);
        ledger = ReceiptLedger.open(folder.resolve("ledger.csv"));
        fleet = new Fleet(
                FleetSettings.of(
                        broker.address(), new DeviceCredentials.Password(DeviceSecret.of("s")), InstantSource.system()),
                DeviceIds.of(200, null),
                ledger);
        fleet.connect();
    }

    @AfterEach
    void stop() {
        fleet.close();
        ledger.close();
        services.close();
        peer.close();
        broker.close();
    }

    @Test
    void aSteadyLoadPressesAsOftenAsAskedAndIsKept() throws Exception {
        AlarmLoad load = new AlarmLoad(fleet, Press.button());

        LoadResult result = load.checked(load.steady(500, Duration.ofSeconds(1), PATIENCE), check(), Duration.ZERO);

        assertThat(result.figures().pressed()).isEqualTo(500);
        assertThat(result.isClean()).isTrue();
        assertThat(result.receiptedPerSecond()).isPositive();
    }

    @Test
    void aStormBringsEveryDeviceBackWithItsAlarm() throws Exception {
        LoadResult result = new AlarmLoad(fleet, Press.of("FALL")).storm(PATIENCE);

        assertThat(result.figures().receipted()).isEqualTo(200);
        assertThat(peer.events()).hasSize(200);
    }

    @Test
    void aLossMakesTheResultUnclean() throws Exception {
        services.wrong(LedgerServices.Fault.LOST_IN_INGEST);
        AlarmLoad load = new AlarmLoad(fleet, Press.button());

        LoadResult result = load.checked(load.steady(50, Duration.ofSeconds(1), PATIENCE), check(), Duration.ZERO);

        assertThat(result.isClean()).isFalse();
    }

    private LedgerCheck check() {
        return LedgerCheck.over(services.ingestUrl(), services.responseCenterUrl(), LedgerServices.CREDENTIAL);
    }
}
