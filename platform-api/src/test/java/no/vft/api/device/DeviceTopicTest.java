package no.vft.api.device;

import static org.assertj.core.api.Assertions.assertThat;

import no.vft.api.device.DeviceTopic.Branch;
import no.vft.api.id.DeviceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTopicTest {
    private static final DeviceId DEVICE = new DeviceId("demo-0001");

    @Test
    void namesEachBranch() {
        assertThat(new DeviceTopic(DEVICE, Branch.ALARM).name()).isEqualTo("vft/v1/d/demo-0001/alarm");
        assertThat(new DeviceTopic(DEVICE, Branch.STATUS).name()).isEqualTo("vft/v1/d/demo-0001/status");
        assertThat(new DeviceTopic(DEVICE, Branch.RECEIPT).name()).isEqualTo("vft/v1/d/demo-0001/receipt");
        assertThat(new DeviceTopic(DEVICE, Branch.COMMAND).name()).isEqualTo("vft/v1/d/demo-0001/command");
        assertThat(DeviceTopic.filterForAll(Branch.ALARM)).isEqualTo("vft/v1/d/+/alarm");
    }

    @ParameterizedTest
    @EnumSource(Branch.class)
    void findsTheDeviceInItsOwnTopics(Branch branch) {
        assertThat(DeviceTopic.deviceIn(new DeviceTopic(DEVICE, branch).name())).contains(DEVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vft", "vft/v1/d/a", "vft/v1/d/a/b/alarm", "vft/v2/d/a/alarm", "/vft/v1/d/a/alarm"})
    void findsNothingInTopicsOfAnotherForm(String topic) {
        assertThat(DeviceTopic.deviceIn(topic)).isEmpty();
        assertThat(DeviceTopic.segmentIn(topic)).isEmpty();
    }

    @Test
    void keepsTheSegmentThatIsNoDeviceId() {
        assertThat(DeviceTopic.deviceIn("vft/v1/d/é è/alarm")).isEmpty();
        assertThat(DeviceTopic.segmentIn("vft/v1/d/é è/alarm")).contains("é è");
        assertThat(DeviceTopic.segmentIn("vft/v1/d//alarm")).contains("");
    }
}
