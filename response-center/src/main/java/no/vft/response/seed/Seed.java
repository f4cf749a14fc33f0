package no.vft.response.seed;

import java.util.List;
import java.util.Optional;
import no.vft.response.operator.Role;
import no.vft.response.recipient.Address;
import no.vft.response.recipient.RecipientCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts synthetic municipalities, people, devices and operators into the registry before the service says that it is
 * ready. What is there already is left as it is, so it can run at every start.
 */
@Component
@ConditionalOnProperty("vft.seed.enabled")
class Seed implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Seed.class);
    private static final String[] ALL = {"4204", "4215", "4223"};
    private static final String INSERT_RECIPIENT = """
            insert into recipient (id, municipality_number, person_id, given_name, family_name, birth_date, phone,
                                   street, postcode, city, address_additional, protected_address, way_in, risk_level,
                                   language, notes, version)
            values (:id, :municipality, :personId, :givenName, :familyName, :birthDate, :phone, :street,
                    :postcode, :city, :additional, :protectedAddress, :wayIn, :riskLevel, :language, :notes, 0)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Seed(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(_ -> {
            municipalities();
            operators();
            var people = SyntheticPeople.all();
            for (int n = 1; n <= people.size(); n++) {
                var person = people.get(n - 1);
                if (recipient(person)) {
                    contacts(person);
                }
                device(n, person);
            }
        });
        LOG.info("The registry holds the synthetic people");
    }

    /** The organisation numbers have a valid check digit and are made up. */
    private void municipalities() {
        municipality("4204", "899900014", "Kristiansand");
        municipality("4215", "899900022", "Lillesand");
        municipality("4223", "899900030", "Vennesla");
    }

    private void municipality(String number, String organisationNumber, String name) {
        jdbc.sql("""
                        insert into municipality (number, organisation_number, name, version)
                        values (:number, :organisationNumber, :name, 0)
                        on conflict do nothing
                        """)
                .param("number", number)
                .param("organisationNumber", organisationNumber)
                .param("name", name)
                .update();
    }

    private void operators() {
        operator("kari", "Kari Nordmann", ALL, Role.OPERATOR);
        operator("ola", "Ola Nordmann", ALL, Role.OPERATOR);
        operator("siri", "Siri Vaktleder", ALL, Role.SUPERVISOR);
        operator("admin", "Anne Administrator", ALL, Role.ADMINISTRATOR, Role.SERVICE_MANAGER);
        operator("nora", "Nora Vennesla", new String[] {"4223"}, Role.OPERATOR);
        operator("api", "API-konto", ALL, Role.ADMINISTRATOR);
    }

    private void operator(String id, String name, String[] municipalities, Role... roles) {
        jdbc.sql("""
                        insert into operator (id, subject, name, roles, municipalities, language, version)
                        values (:id, :id, :name, :roles, :municipalities, 'nb', 0)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("name", name)
                .param("roles", List.of(roles).stream().map(Role::name).toArray(String[]::new))
                .param("municipalities", municipalities)
                .update();
    }

    private boolean recipient(RecipientCard person) {
        var address = Optional.ofNullable(person.address());
        return jdbc.sql(INSERT_RECIPIENT)
                        .param("id", person.recipientId().value())
                        .param("municipality", person.municipalityNumber().value())
                        .param("personId", person.personId())
                        .param("givenName", person.givenName())
                        .param("familyName", person.familyName())
                        .param("birthDate", person.birthDate())
                        .param("phone", person.phone())
                        .param("street", address.map(Address::street).orElse(null))
                        .param("postcode", address.map(Address::postcode).orElse(null))
                        .param("city", address.map(Address::city).orElse(null))
                        .param("additional", address.map(Address::additional).orElse(null))
                        .param("protectedAddress", person.protectedAddress().name())
                        .param("wayIn", person.wayIn())
                        .param("riskLevel", person.riskLevel())
                        .param("language", person.language())
                        .param("notes", person.notes())
                        .update()
                == 1;
    }

    private void contacts(RecipientCard person) {
        for (var contact : person.contacts()) {
            jdbc.sql("""
                            insert into contact (recipient_id, position, name, relation, phone, has_key)
                            values (:recipientId, :position, :name, :relation, :phone, :hasKey)
                            """)
                    .param("recipientId", person.recipientId().value())
                    .param("position", contact.position())
                    .param("name", contact.name())
                    .param("relation", contact.relation())
                    .param("phone", contact.phone())
                    .param("hasKey", contact.hasKey())
                    .update();
        }
    }

    private void device(int n, RecipientCard person) {
        var id = SyntheticPeople.deviceId(n);
        jdbc.sql("""
                        insert into device (id, municipality_number, recipient_id, make, model, serial_number,
                                            voice_uri, place, version)
                        select :id, r.municipality_number, r.id, 'Demo', 'Trygg LTE', :serialNumber, :voiceUri,
                               :place, 0
                          from recipient r
                         where r.id = :recipientId
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("serialNumber", "SN-%06d".formatted(n))
                .param("voiceUri", "sip:" + id + "@voice.invalid")
                .param("place", n % 3 == 0 ? "Soverom" : "Stue")
                .param("recipientId", person.recipientId().value())
                .update();
    }
}
