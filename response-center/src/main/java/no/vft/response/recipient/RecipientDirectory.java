package no.vft.response.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's card for the case at hand. Who may see it is for the caller to decide. Thread-safe. */
@Component
public class RecipientDirectory {
    private static final String FIND = """
            select id, municipality_number, person_id, given_name, family_name, birth_date, phone, street, postcode,
                   city, address_additional, protected_address, way_in, risk_level, language, notes
              from recipient
             where id = any(:ids)
            """;
    private static final String CONTACTS = """
            select recipient_id, position, name, relation, phone, has_key
              from contact
             where recipient_id = any(:ids)
             order by recipient_id, position
            """;
    private static final String LOG = """
            insert into person_access_log (operator_id, recipient_id, purpose)
            values (:operatorId, :recipientId, :purpose)
            """;

    private final JdbcClient jdbc;

    RecipientDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The person with the contacts, or empty when the registry has no such recipient. Does not log the look by itself.
     */
    public Optional<RecipientCard> find(RecipientId recipientId) {
        return Optional.ofNullable(find(List.of(recipientId)).get(recipientId));
    }

    /** As {@link #find(RecipientId)}, in two statements however many; those who are not in the registry are absent. */
    public Map<RecipientId, RecipientCard> find(Collection<RecipientId> recipientIds) {
        if (recipientIds.isEmpty()) {
            return Map.of();
        }
        var ids = recipientIds.stream().map(RecipientId::value).distinct().toArray(UUID[]::new);
        var contacts = contacts(ids);
        return jdbc
                .sql(FIND)
                .param("ids", ids)
                .query((row, n) -> card(row, contacts.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list()
                .stream()
                .collect(Collectors.toMap(RecipientCard::recipientId, Function.identity()));
    }

    private Map<UUID, List<ContactPerson>> contacts(UUID[] ids) {
        record Row(UUID recipient, ContactPerson contact) {}
        return jdbc
                .sql(CONTACTS)
                .param("ids", ids)
                .query((row, n) -> new Row(
                        row.getObject("recipient_id", UUID.class),
                        new ContactPerson(
                                row.getInt("position"),
                                row.getString("name"),
                                row.getString("relation"),
                                row.getString("phone"),
                                row.getBoolean("has_key"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::recipient, Collectors.mapping(Row::contact, Collectors.toList())));
    }

    /** Whose recipient this is, or empty when the registry has no such recipient; shows nothing of the person. */
    public Optional<MunicipalityNumber> municipalityOf(RecipientId recipientId) {
        return jdbc.sql("select municipality_number from recipient where id = :id")
                .param("id", recipientId.value())
                .query((row, n) -> new MunicipalityNumber(row.getString("municipality_number")))
                .optional();
    }

    /**
     * Keeps who looked at whom and why; the time is the database's. Joins the caller's transaction when there is one.
     */
    public void logAccess(String operatorId, RecipientId recipientId, AccessPurpose purpose) {
        jdbc.sql(LOG)
                .param("operatorId", operatorId)
                .param("recipientId", recipientId.value())
                .param("purpose", purpose.name())
                .update();
    }

    private static RecipientCard card(ResultSet row, List<ContactPerson> contacts) throws SQLException {
        return new RecipientCard(
                new RecipientId(row.getObject("id", UUID.class)),
                new MunicipalityNumber(row.getString("municipality_number")),
                row.getString("person_id"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("phone"),
                address(row),
                ProtectedAddress.valueOf(row.getString("protected_address")),
                row.getString("way_in"),
                row.getInt("risk_level"),
                row.getString("language"),
                row.getString("notes"),
                contacts);
    }

    private static @Nullable Address address(ResultSet row) throws SQLException {
        var street = row.getString("street");
        return street == null
                ? null
                : new Address(
                        street, row.getString("postcode"), row.getString("city"), row.getString("address_additional"));
    }
}
