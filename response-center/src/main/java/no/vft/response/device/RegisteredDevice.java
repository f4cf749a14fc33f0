package no.vft.response.device;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import no.vft.api.id.DeviceId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.jspecify.annotations.Nullable;

/** A row of the table device. */
@Entity
@Table(name = "device")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class RegisteredDevice {
    @Id
    private String id;

    private String municipalityNumber;
    private @Nullable UUID recipientId;
    private @Nullable String make;
    private @Nullable String model;
    private @Nullable String serialNumber;
    private @Nullable String voiceUri;
    private @Nullable String place;

    @Version
    private @Nullable Integer version;

    protected RegisteredDevice() {}

    RegisteredDevice(DeviceId id, MunicipalityNumber municipality) {
        this.id = id.value();
        this.municipalityNumber = municipality.value();
    }

    void set(DeviceInput.Unit unit) {
        var newRecipient = unit.recipientId();
        recipientId = newRecipient == null ? null : newRecipient.value();
        make = unit.make();
        model = unit.model();
        serialNumber = unit.serialNumber();
        voiceUri = unit.voiceUri();
        place = unit.place();
    }

    MunicipalityNumber municipality() {
        return new MunicipalityNumber(municipalityNumber);
    }

    int version() {
        return version == null ? 0 : version;
    }

    DeviceView view() {
        return new DeviceView(
                new DeviceId(id),
                municipality(),
                recipientId == null ? null : new RecipientId(recipientId),
                make,
                model,
                serialNumber,
                voiceUri,
                place,
                version());
    }
}
