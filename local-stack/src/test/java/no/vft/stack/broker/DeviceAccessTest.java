package no.vft.stack.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceAccessTest {
    @Test
    void knowsADeviceByTheCommonNameOfItsCertificate() {
        assertThat(DeviceAccess.commonName("CN=D-1,O=A municipality")).hasValue("D-1");
        assertThat(DeviceAccess.commonName("O=CN\\=D-1")).isEmpty();
        assertThat(DeviceAccess.commonName("nonsense")).isEmpty();
    }

    @Test
    void givesADeviceOneClientIdAndTheServiceSeveral() {
        assertThat(DeviceAccess.mayBeCalled("D-1", "D-1")).isTrue();
        assertThat(DeviceAccess.mayBeCalled("D-1", "D-2")).isFalse();
        assertThat(DeviceAccess.mayBeCalled("D-1", null)).isFalse();
        assertThat(DeviceAccess.mayBeCalled("a.b", "a.b")).isFalse();
        assertThat(DeviceAccess.mayBeCalled("alarm-ingest", "alarm-ingest-receipts-1"))
                .isTrue();
        assertThat(DeviceAccess.mayBeCalled("alarm-ingest", "D-1")).isFalse();
    }
}
