package no.vft.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.vft.api.device.DeviceTopic;
import no.vft.api.device.DeviceTopic.Branch;
import no.vft.api.id.DeviceId;
import org.junit.jupiter.api.Test;

/** The broker's rules name the topics of the grammar, and nothing else is allowed. */
class BrokerRulesTest {
    private static final Path OPS = Path.of("../ops/mosquitto");

    @Test
    void letADeviceReachItsOwnBranchOnly() throws IOException {
        assertThat(rules("acl"))
                .filteredOn(rule -> rule.startsWith("pattern"))
                .containsExactly(
                        "pattern write " + own(Branch.ALARM),
                        "pattern write " + own(Branch.STATUS),
                        "pattern read " + own(Branch.RECEIPT),
                        "pattern read " + own(Branch.COMMAND));
    }

    @Test
    void letAlarmIngestReadWhatDevicesSayAndAnswer() throws IOException {
        assertThat(rules("acl"))
                .filteredOn(rule -> !rule.startsWith("pattern"))
                .containsExactly(
                        "user alarm-ingest",
                        "topic read " + DeviceTopic.filterForAll(Branch.ALARM),
                        "topic read " + DeviceTopic.filterForAll(Branch.STATUS),
                        "topic write " + DeviceTopic.filterForAll(Branch.RECEIPT),
                        "topic write " + DeviceTopic.filterForAll(Branch.COMMAND));
    }

    @Test
    void letNobodyInWithoutACertificate() throws IOException {
        var rules = rules("mosquitto.conf");
        assertThat(rules).contains("allow_anonymous false");
        assertThat(listener(rules, "8883"))
                .contains("require_certificate true", "use_identity_as_username true", "use_username_as_clientid true");
        assertThat(listener(rules, "8884")).contains("require_certificate true", "use_identity_as_username true");
        assertThat(rules).filteredOn(rule -> rule.startsWith("listener")).hasSize(2);
    }

    @Test
    void publishTheDevicesListenerOnly() throws IOException {
        assertThat(Files.readString(Path.of("../docker-compose.yml")))
                .contains(":8883:8883\"")
                .doesNotContain(":8884:");
    }

    private static List<String> listener(List<String> rules, String port) {
        var from = rules.indexOf("listener " + port);
        assertThat(from).isNotNegative();
        var after = rules.subList(from + 1, rules.size());
        return after.stream().takeWhile(rule -> !rule.startsWith("listener")).toList();
    }

    private static String own(Branch branch) {
        return new DeviceTopic(new DeviceId("own"), branch).name().replace("/own/", "/%u/");
    }

    private static List<String> rules(String file) throws IOException {
        return Files.readAllLines(OPS.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
