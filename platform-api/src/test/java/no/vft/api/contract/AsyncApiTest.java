package no.vft.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.vft.api.WireJson;
import no.vft.api.device.AlarmKind;
import no.vft.api.device.AlarmMessage;
import no.vft.api.device.Channel;
import no.vft.api.device.DeviceTopic;
import no.vft.api.device.Position;
import no.vft.api.device.Receipt;
import no.vft.api.device.StatusMessage;
import no.vft.api.device.Trigger;
import no.vft.api.id.DeviceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncApiTest {
    private final ContractDocument document = ContractDocument.read("asyncapi.yaml");

    @Test
    void hasTheSchemasOfTheRecords() {
        var schemas = new SchemaAssert(document);
        schemas.describes("AlarmMessage", AlarmMessage.class);
        schemas.describes("Trigger", Trigger.class);
        schemas.describes("Position", Position.class);
        schemas.describes("Channel", Channel.class);
        schemas.describes("StatusMessage", StatusMessage.class);
        schemas.describes("Accessory", StatusMessage.Accessory.class);
        schemas.describes("Receipt", Receipt.class);
        schemas.lists("AlarmKind", AlarmKind.class);
    }

    @ParameterizedTest
    @EnumSource(DeviceTopic.Branch.class)
    void hasTheTopicsOfTheGrammar(DeviceTopic.Branch branch) {
        var name = branch.name().toLowerCase(Locale.ROOT);
        var address = document.root().at("/channels/" + name + "/address").stringValue();
        assertThat(address.replace("{deviceId}", "demo-0001"))
                .isEqualTo(new DeviceTopic(new DeviceId("demo-0001"), branch).name());
    }

    @Test
    void hasNoOtherTopics() {
        var branches = Arrays.stream(DeviceTopic.Branch.values())
                .map(branch -> branch.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(Set.copyOf(document.root().get("channels").propertyNames())).isEqualTo(branches);
    }

    @Test
    void saysAtLeastOnceForEveryOperation() {
        for (var operation : document.root().get("operations")) {
            assertThat(operation.at("/bindings/mqtt/qos").intValue()).isEqualTo(1);
            assertThat(operation.at("/bindings/mqtt/retain").booleanValue()).isFalse();
        }
    }

    @Test
    void saysTheLimitOfThePayload() {
        assertThat(AlarmMessage.MAX_BYTES).isEqualTo(8_192);
        assertThat(document.root().at("/info/description").stringValue()).contains("8 192 bytes");
    }

    @Test
    void hasExamplesThatThePlatformReads() {
        var alarm = document.root().at("/components/messages/alarm/examples/0/payload");
        var receipt = document.root().at("/components/messages/receipt/examples/0/payload");
        assertThat(WireJson.mapper().treeToValue(alarm, AlarmMessage.class).kindOrUnknown())
                .isEqualTo(AlarmKind.SAFETY_BUTTON);
        assertThat(WireJson.mapper().treeToValue(receipt, Receipt.class).stage())
                .isEqualTo(Receipt.Stage.RECEIVED);
    }

    @Test
    void hasNoDanglingReference() {
        assertThat(document.references())
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(document.target(reference).isMissingNode()).isFalse());
    }
}
