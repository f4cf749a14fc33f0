package no.vft.response.municipality;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A row of the table municipality. */
@Entity
@Table(name = "municipality")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class RegisteredMunicipality {
    @Id
    private String number;

    private String organisationNumber;
    private String name;

    @Version
    private @Nullable Integer version;

    protected RegisteredMunicipality() {}

    RegisteredMunicipality(String number) {
        this.number = number;
    }

    void set(String newOrganisationNumber, String newName) {
        organisationNumber = newOrganisationNumber;
        name = newName;
    }

    int version() {
        return version == null ? 0 : version;
    }

    MunicipalityView view() {
        return new MunicipalityView(number, organisationNumber, name, version());
    }
}
