package no.vft.response.recipient;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/** A row of the table recipient, with its contacts. */
@Entity
@Table(name = "recipient")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class RegisteredRecipient {
    @Id
    private UUID id;

    private String municipalityNumber;
    private @Nullable String personId;
    private String givenName;
    private String familyName;
    private @Nullable LocalDate birthDate;
    private @Nullable String phone;
    private @Nullable String street;
    private @Nullable String postcode;
    private @Nullable String city;

    @Column(name = "address_additional")
    private @Nullable String additional;

    @Enumerated(EnumType.STRING)
    private ProtectedAddress protectedAddress;

    private @Nullable String wayIn;
    private int riskLevel;
    private String language;
    private @Nullable String notes;

    @ElementCollection
    @CollectionTable(name = "contact", joinColumns = @JoinColumn(name = "recipient_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<RegisteredContact> contacts = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    protected RegisteredRecipient() {}

    RegisteredRecipient(RecipientId id, MunicipalityNumber municipality) {
        this.id = id.value();
        this.municipalityNumber = municipality.value();
    }

    void set(RecipientInput.Person person) {
        personId = person.personId();
        givenName = person.givenName();
        familyName = person.familyName();
        birthDate = person.birthDate();
        phone = person.phone();
        var address = person.address();
        street = address == null ? null : address.street();
        postcode = address == null ? null : address.postcode();
        city = address == null ? null : address.city();
        additional = address == null ? null : address.additional();
        protectedAddress = person.protectedAddress();
        wayIn = person.wayIn();
        riskLevel = person.riskLevel();
        language = person.language();
        notes = person.notes();
    }

    void setContacts(List<RecipientInput.Contact> wanted) {
        contacts.clear();
        wanted.forEach(contact -> contacts.add(
                new RegisteredContact(contact.name(), contact.relation(), contact.phone(), contact.hasKey())));
    }

    RecipientId id() {
        return new RecipientId(id);
    }

    MunicipalityNumber municipality() {
        return new MunicipalityNumber(municipalityNumber);
    }

    @Nullable
    String personId() {
        return personId;
    }

    int version() {
        return version == null ? 0 : version;
    }

    RecipientView view() {
        return new RecipientView(
                id(),
                municipality(),
                personId,
                givenName,
                familyName,
                birthDate,
                phone,
                street == null || postcode == null || city == null
                        ? null
                        : new Address(street, postcode, city, additional),
                protectedAddress,
                wayIn,
                riskLevel,
                language,
                notes,
                version());
    }

    RecipientView.Line line() {
        return new RecipientView.Line(id(), municipality(), givenName, familyName, riskLevel, version());
    }

    RecipientView.Contacts contactsView() {
        var list = new ArrayList<ContactPerson>();
        for (var contact : contacts) {
            list.add(new ContactPerson(
                    list.size() + 1, contact.name(), contact.relation(), contact.phone(), contact.hasKey()));
        }
        return new RecipientView.Contacts(List.copyOf(list), version());
    }
}
