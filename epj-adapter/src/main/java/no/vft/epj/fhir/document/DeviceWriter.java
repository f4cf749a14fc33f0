package no.vft.epj.fhir.document;

import no.vft.api.id.DeviceId;
import no.vft.epj.fhir.Vkp;
import no.vft.epj.journal.JournalNote;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;

/** The alarm unit: its id always, the rest when the registry knows it. */
final class DeviceWriter {
    private DeviceWriter() {}

    static Device write(JournalNote note, DeviceId deviceId) {
        var device = new Device();
        device.setId(note.key().idOf("Device").toString());
        device.addIdentifier().setSystem(Vkp.DEVICE).setValue(deviceId.value());
        var unit = note.device();
        if (unit != null) {
            device.setManufacturer(unit.make());
            device.setSerialNumber(unit.serialNumber());
            if (unit.model() != null) {
                device.addDeviceName().setName(unit.model()).setType(DeviceNameType.MODELNAME);
            }
            if (unit.owner() != null) {
                device.getOwner().setDisplay(unit.owner());
            }
        }
        if (note.person() != null) {
            device.setPatient(Resources.person(note));
        }
        return device;
    }
}
