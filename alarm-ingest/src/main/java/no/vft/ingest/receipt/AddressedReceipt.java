package no.vft.ingest.receipt;

import no.vft.api.WireJson;
import no.vft.api.device.DeviceTopic;
import no.vft.api.device.Receipt;
import no.vft.api.id.DeviceId;

/** A receipt and whom it is for. */
record AddressedReceipt(DeviceId deviceId, Receipt receipt) {
    DeviceTopic topic() {
        return new DeviceTopic(deviceId, DeviceTopic.Branch.RECEIPT);
    }

    byte[] payload() {
        return WireJson.mapper().writeValueAsBytes(receipt);
    }
}
