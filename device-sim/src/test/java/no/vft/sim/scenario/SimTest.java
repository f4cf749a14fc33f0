package no.vft.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.vft.sim.ledger.ReceiptLedger;
import no.vft.sim.testkit.LedgerServices;
import no.vft.sim.testkit.Mosquitto;
import no.vft.sim.testkit.Peer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Mosquitto broker;
    private Peer peer;
    private LedgerServices services;

    @BeforeEach
    void startStack() throws Exception {
        broker = Mosquitto.open(folder);
        peer = new Peer(broker.address());
        services = new LedgerServices(peer::events);
        Files.writeString(folder.resolve("secret"), "s\n");
        Files.writeString(folder.resolve("credential"), LedgerServices.CREDENTIAL + "\n");
        Files.writeString(folder.resolve("stack.properties"), """
                mqtt=%s
                secret-file=secret
                pki=pki
                ingest=%s
                response-center=%s
                credential-file=credential
                ledger-dir=ledgers
                """.formatted(
                        broker.address(), services.ingestUrl(), services.responseCenterUrl()));
    }

    @AfterEach
    void stopStack() {
        services.close();
        peer.close();
        broker.close();
    }

    @Test
    void pressNeedsNothingButTheStackFile() throws Exception {
        assertThat(sim("press", "--text", "fell", "--voice", "tel:+4780000001")).isZero();

        assertThat(peer.heard()).singleElement().satisfies(heard -> {
            assertThat(heard.text()).isEqualTo("fell");
            assertThat(heard.voice()).isEqualTo("tel:+4780000001");
        });
        assertThat(out.toString()).contains("RECEIVED NEW", "every receipt is kept, once");
    }

    @Test
    void pressAgainIsAPressOfItsOwn() {
        assertThat(sim("press", "--again", "2", "--pause", "1ms")).isZero();

        assertThat(peer.events()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LOST_IN_INGEST", "NEVER_HANDED_OVER", "LOST_IN_RESPONSE_CENTER", "TWO_EVENTS", "TWO_LOG_ENTRIES"
            })
    void aLossOrADoubleIsExitStatusOne(String fault) {
        services.wrong(LedgerServices.Fault.valueOf(fault));

        assertThat(sim("press", "--settle", "0s")).isEqualTo(1);
        assertThat(out.toString()).contains("NOT WELL");
    }

    @Test
    void anAlarmWithoutReceiptIsExitStatusOne() {
        peer.ignoreNext(Integer.MAX_VALUE);

        assertThat(sim("press", "--wait", "100ms")).isEqualTo(1);
        assertThat(out.toString()).contains("1 alarms have no receipt");
    }

    @Test
    void garbleIsWellWhenEverythingIsReceipted() {
        assertThat(sim("garble")).isZero();

        assertThat(peer.heard()).extracting(heard -> heard.kind()).contains("CAT_ON_THE_BUTTON");
        assertThat(out.toString()).contains("unreadable 9");
    }

    @Test
    void duplicateIsOneEvent() {
        assertThat(sim("duplicate", "--times", "3")).isZero();

        assertThat(peer.events()).hasSize(1);
        assertThat(out.toString()).contains("1 receipts say new, 5 say duplicate");
    }

    @Test
    void stormAndSteadyLoadReportTheirTime() {
        assertThat(sim("storm", "--devices", "30")).isZero();
        assertThat(sim("storm", "--devices", "30", "--rate", "100", "--seconds", "1"))
                .isZero();

        assertThat(out.toString()).contains("30 of 30 alarms receipted", "100 of 100 alarms receipted");
    }

    @Test
    void fleetLivesFastWhenTold() {
        assertThat(sim("fleet", "--devices", "40", "--minutes", "0", "--heartbeat", "1s"))
                .isZero();
    }

    @Test
    void silentDevicesAreNamed() {
        assertThat(sim(
                        "silent",
                        "--devices",
                        "5",
                        "--count",
                        "2",
                        "--after",
                        "0s",
                        "--for",
                        "0s",
                        "--drop",
                        "--heartbeat",
                        "1s"))
                .isZero();

        assertThat(out.toString()).contains("silent from now on: demo-0001, demo-0002");
    }

    @Test
    void unknownDevicesAreReceiptedToo() {
        assertThat(sim("unknown-device", "--devices", "3")).isZero();

        assertThat(peer.events().keySet())
                .hasSize(3)
                .allSatisfy(receipt -> assertThat(receipt.deviceId().value()).startsWith("unknown-"));
    }

    @Test
    void checkComparesALedgerOfAnEarlierRun() throws Exception {
        sim("press", "--ledger", folder.resolve("l.csv").toString());
        assertThat(ReceiptLedger.read(folder.resolve("l.csv"))).hasSize(1);

        assertThat(sim("check", "--ledger", folder.resolve("l.csv").toString())).isZero();
        services.wrong(LedgerServices.Fault.LOST_IN_RESPONSE_CENTER);
        assertThat(sim(
                        "check",
                        "--settle",
                        "0",
                        "--ledger",
                        folder.resolve("l.csv").toString()))
                .isEqualTo(1);
    }

    @Test
    void pkiAndCredentialsGiveAReadyCommand() {
        assertThat(sim("pki", "--device", "demo-0007", "--service", "alarm-ingest", "--host", "broker"))
                .isZero();
        assertThat(folder.resolve("pki/devices/demo-0007.crt")).exists();

        assertThat(sim("credentials", "demo-0001")).isZero();
        assertThat(sim("credentials", "demo-0007", "--mqtt", "mqtts://localhost:8086"))
                .isZero();

        assertThat(out.toString())
                .contains("-u demo-0001 -P '")
                .contains("--cert '" + folder.resolve("pki/devices/demo-0007.crt") + "'");
    }

    @Test
    void aPrintedCommandRaisesAnAlarm() throws Exception {
        sim("credentials", "demo-0001");

        Process shell = new ProcessBuilder("sh", "-c", out.toString().strip()).start();

        assertThat(shell.waitFor()).isZero();
        assertThat(sim("press")).isZero();
        assertThat(peer.heard())
                .first()
                .satisfies(heard -> assertThat(heard.ref()).startsWith("by-hand-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "press --device not/an/id",
                "press --mqtt http://localhost",
                "press --mqtt mqtts://localhost",
                "press --settle soon",
                "press --nonsense",
                "press --again -1",
                "duplicate --times 1",
                "fleet --devices 0",
                "fleet --speedup 0",
                "storm --rate 0",
                "silent --count 41",
                "check",
                "check --ledger no-such-file",
                "credentials a/b",
                "nonsense"
            })
    void wrongUsageIsOneSentenceAndExitStatusTwo(String command) {
        assertThat(sim(command.split(" "))).isEqualTo(2);

        assertThat(err.toString().lines()).hasSize(2).last().asString().startsWith("Try '");
    }

    @Test
    void anAbsentBrokerIsOneSentenceAndExitStatusThree() {
        broker.kill();

        assertThat(sim("press")).isEqualTo(3);
        assertThat(err.toString().lines()).singleElement().asString().contains("cannot be reached");
    }

    @Test
    void anAbsentServiceIsOneSentenceAndExitStatusThree() {
        services.close();

        assertThat(sim("press")).isEqualTo(3);
        assertThat(err.toString()).contains("alarm-ingest");
    }

    private int sim(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (!all.contains("nonsense")) {
            all.addAll(List.of("--stack", folder.resolve("stack.properties").toString()));
        }
        return Sim.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
