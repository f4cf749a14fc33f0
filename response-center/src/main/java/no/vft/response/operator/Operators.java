package no.vft.response.operator;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.vft.api.id.MunicipalityNumber;
import no.vft.response.lookup.ShortMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The operators as the rest of the service knows them. Thread-safe. */
@Component
public class Operators {
    /** More than a centre employs; the limit only stops a stream of invented names. */
    private static final int MOST_KEPT = 2000;

    private final JdbcClient jdbc;
    private final ShortMemory<String, Optional<String>> names;

    Operators(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.names = new ShortMemory<>(clock, MOST_KEPT, this::readName);
    }

    /** The name as shown to colleagues; the id itself when the registry does not have it (any more). */
    public String nameOf(String operatorId) {
        return findName(operatorId).orElse(operatorId);
    }

    /** The name as shown to colleagues; empty for an actor that is no operator, as the system or a device. */
    public Optional<String> findName(String operatorId) {
        return names.get(operatorId);
    }

    /** Forgets the name that was kept; a change made through this instance is seen at once. */
    void forgetName(String operatorId) {
        names.forget(operatorId);
    }

    private Optional<String> readName(String operatorId) {
        return jdbc.sql("select name from operator where id = :id")
                .param("id", operatorId)
                .query(String.class)
                .optional();
    }

    /** Gives the operator one more municipality, as to the one who has just made it. Joins the caller's transaction. */
    public void alsoServes(String operatorId, MunicipalityNumber number) {
        jdbc.sql("""
                        update operator
                           set municipalities = array_append(municipalities, :number), version = version + 1
                         where id = :id and not municipalities @> array [cast(:number as text)]
                        """).param("number", number.value()).param("id", operatorId).update();
    }

    /** The operator whom the identity provider calls this, or empty; never from memory, for it decides on rights. */
    Optional<Operator> findBySubject(String subject) {
        return jdbc.sql("select id, name, roles, municipalities, language from operator where subject = :subject")
                .param("subject", subject)
                .query((row, n) -> operator(row))
                .optional();
    }

    private static Operator operator(ResultSet row) throws SQLException {
        return new Operator(
                row.getString("id"),
                row.getString("name"),
                texts(row.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toSet()),
                texts(row.getArray("municipalities")).stream()
                        .map(MunicipalityNumber::new)
                        .collect(Collectors.toSet()),
                row.getString("language"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).collect(Collectors.toSet());
    }
}
