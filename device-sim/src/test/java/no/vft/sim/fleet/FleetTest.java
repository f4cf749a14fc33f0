package no.vft.sim.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.vft.api.device.AlarmMessage;
import no.vft.api.device.Channel.Role;
import no.vft.api.device.Receipt;
import no.vft.api.id.DeviceId;
import no.vft.sim.identity.DeviceCredentials;
import no.vft.sim.identity.DevicePki;
import no.vft.sim.identity.DeviceSecret;
import no.vft.sim.ledger.ReceiptLedger;
import no.vft.sim.radio.Backoff;
import no.vft.sim.radio.RadioConditions;
import no.vft.sim.testkit.Mosquitto;
import no.vft.sim.testkit.Peer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200));

    /** So patient that only the first transmission and a new connection send anything. */
    private static final Backoff PATIENT = new Backoff(Duration.ofHours(5), Duration.ofHours(5));

    @TempDir
    private Path folder;

    private Mosquitto broker;
    private Peer peer;
    private ReceiptLedger ledger;

    @BeforeEach
    void startBroker() throws Exception {
        broker = Mosquitto.open(folder);
        peer = new Peer(broker.address());
        ledger = ReceiptLedger.open(folder.resolve("ledger.csv"));
    }

    @AfterEach
    void stopBroker() {
        peer.close();
        ledger.close();
        broker.close();
    }

    @Test
    void aPressIsReceiptedAndWrittenIntoTheLedger() throws Exception {
        try (Fleet fleet = fleet(settings().withBackoff(PATIENT), 1)) {
            fleet.connect();

            Receipt receipt = press(fleet, Press.button());

            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.NEW);
            assertThat(ReceiptLedger.read(ledger.file()))
                    .containsExactlyElementsOf(peer.events().keySet());
            assertThat(fleet.figures().unreceipted()).isZero();
            assertThat(fleet.figures().max()).isPositive();
        }
    }

    @Test
    void resendsTheSamePressOverBothChannelsUntilReceipted() throws Exception {
        peer.ignoreNext(20);
        try (Fleet fleet = fleet(settings().withBackoff(QUICK), 1)) {
            fleet.connect();

            press(fleet, Press.button());

            assertThat(peer.heard()).hasSizeGreaterThan(20);
            assertThat(peer.heard())
                    .extracting(AlarmMessage::ref)
                    .containsOnly(peer.heard().getFirst().ref());
            assertThat(peer.heard()).extracting(heard -> heard.channel().role()).contains(Role.PRIMARY, Role.REDUNDANT);
            assertThat(peer.heard()).extracting(AlarmMessage::attempt).doesNotHaveDuplicates();
            assertThat(peer.events()).hasSize(1);
            assertThat(fleet.figures().resends()).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void aDeviceWithoutAFixedLineUsesTheMobileChannelOnly() throws Exception {
        peer.ignoreNext(10);
        try (Fleet fleet = fleet(settings().withBackoff(QUICK).withRadio(RadioConditions.IDEAL, null), 1)) {
            fleet.connect();

            press(fleet, Press.button());

            assertThat(peer.heard()).extracting(heard -> heard.channel().role()).containsOnly(Role.PRIMARY);
        }
    }

    @Test
    void everythingArrivesThroughALossyRadio() throws Exception {
        var lossy = new RadioConditions(Duration.ZERO, Duration.ofMillis(20), 0.5, Duration.ZERO, Duration.ZERO);
        try (Fleet fleet = fleet(settings().withBackoff(QUICK).withRadio(lossy, lossy), 10)) {
            fleet.connect();
            for (int round = 0; round < 10; round++) {
                fleet.devices().forEach(device -> device.press(Press.button()));
            }

            assertThat(fleet.awaitReceipts(LIMIT)).isTrue();
            assertThat(peer.events()).hasSize(100);
            assertThat(ReceiptLedger.read(ledger.file())).hasSize(100);
            assertThat(fleet.figures().receiptsDuplicate()).isPositive();
            assertThat(fleet.figures().lostInTheAir()).isPositive();
        }
    }

    @Test
    void anAlarmRaisedOfflineIsSentOnConnecting() throws Exception {
        try (Fleet fleet = fleet(settings().withBackoff(PATIENT), 50)) {
            fleet.devices().forEach(device -> device.press(Press.of("FALL")));
            assertThat(peer.heard()).isEmpty();

            fleet.connect();

            assertThat(fleet.awaitReceipts(LIMIT)).isTrue();
            assertThat(peer.events()).hasSize(50);
        }
    }

    @Test
    void devicesComeBackAndDeliverAfterTheBrokerWasKilled() throws Exception {
        try (Fleet fleet = fleet(settings().withBackoff(QUICK), 20)) {
            fleet.connect();
            broker.kill();
            fleet.awaitFigures(now -> now.online() == 0, LIMIT);
            fleet.devices().forEach(device -> device.press(Press.button()));

            broker.start();
            try (Peer newPeer = new Peer(broker.address())) {
                assertThat(fleet.awaitReceipts(LIMIT)).isTrue();
                assertThat(newPeer.events()).hasSize(20);
            }
            assertThat(fleet.figures().connectionsLost()).isEqualTo(20);
        }
    }

    @Test
    void sendsHeartbeatsUntilItFallsSilent() throws Exception {
        try (Fleet fleet = fleet(settings(), 1)) {
            fleet.connect();
            fleet.startHeartbeats(Duration.ofMillis(10));

            assertThat(fleet.awaitFigures(now -> now.heartbeats() >= 5, LIMIT)).isTrue();
            fleet.devices().getFirst().stopHeartbeats();
            assertThat(peer.statuses().getFirst()).contains("\"heartbeatSeconds\":1", "\"LTE_M\"");
        }
    }

    @Test
    void copiesOfOnePressAreOneEvent() throws Exception {
        try (Fleet fleet = fleet(settings().withBackoff(PATIENT), 1)) {
            fleet.connect();

            press(fleet, new Press("SAFETY_BUTTON", "tel:+4780000001", "help", 4, Map.of("newField", 1)));

            assertThat(fleet.awaitFigures(now -> now.receiptsDuplicate() == 7, LIMIT))
                    .isTrue();
            assertThat(peer.events()).hasSize(1);
            assertThat(peer.heard().getFirst().unknown()).containsEntry("newField", 1);
            assertThat(fleet.figures().receiptsNew()).isEqualTo(1);
        }
    }

    @Test
    void pressesWithItsOwnCertificateOnItsOwnBranchOnly(@TempDir Path other) throws Exception {
        DevicePki pki = DevicePki.openOrCreate(other.resolve("pki"), List.of(), InstantSource.system());
        int plainPort = Mosquitto.freePort();
        try (Mosquitto tls = Mosquitto.withPki(other, pki, plainPort);
                Peer tlsPeer = new Peer(new BrokerAddress("127.0.0.1", plainPort, false));
                Fleet fleet = fleet(
                        FleetSettings.of(tls.address(), new DeviceCredentials.Certificate(pki), InstantSource.system()),
                        3)) {
            fleet.connect();
            fleet.devices().forEach(device -> device.press(Press.button()));

            assertThat(fleet.awaitReceipts(LIMIT)).isTrue();
            assertThat(tlsPeer.events()).hasSize(3);
            SimulatedDevice first = fleet.devices().getFirst();
            assertThat(first.publishRaw("vft/v1/d/demo-0002/alarm", new byte[0]).get(20, TimeUnit.SECONDS))
                    .isFalse();
        }
    }

    @Test
    void saysThatNoBrokerAnswers() throws Exception {
        broker.kill();
        try (Fleet fleet = fleet(settings(), 5)) {
            assertThatExceptionOfType(BrokerUnreachable.class)
                    .isThrownBy(fleet::connect)
                    .withMessageContaining(broker.address().toString())
                    .withMessageContaining("cannot be reached");
        }
    }

    @Test
    void namesTheSeededDevicesFirst() {
        assertThat(DeviceIds.of(41, null)).first().isEqualTo(new DeviceId("demo-0001"));
        assertThat(DeviceIds.of(41, null)).last().isEqualTo(new DeviceId("sim-00001"));
        assertThat(DeviceIds.of(2, "x-")).containsExactly(new DeviceId("x-00001"), new DeviceId("x-00002"));
    }

    private static Receipt press(Fleet fleet, Press press) throws Exception {
        return fleet.devices().getFirst().press(press).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private Fleet fleet(FleetSettings settings, int devices) {
        return new Fleet(settings, DeviceIds.of(devices, null), ledger);
    }

    private FleetSettings settings() {
        return FleetSettings.of(
                broker.address(), new DeviceCredentials.Password(DeviceSecret.of("s")), InstantSource.system());
    }
}
