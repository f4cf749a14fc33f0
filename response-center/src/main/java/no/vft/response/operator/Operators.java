package no.vft.response.operator;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.vft.api.id.MunicipalityNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The operators as the rest of the service knows them. Thread-safe. */
@Component
public class Operators {
    private static final String COLUMNS = "select id, name, roles, municipalities, language from operator ";

    private final JdbcClient jdbc;

    Operators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name as shown to colleagues; the id itself when the registry does not have it (any more). */
    public String nameOf(String operatorId) {
        return find(operatorId).map(Operator::name).orElse(operatorId);
    }

    /** The operator with this id, or empty. */
    public Optional<Operator> find(String operatorId) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", operatorId)
                .query((row, n) -> operator(row))
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

    /** The operator whom the identity provider calls this, or empty. */
    Optional<Operator> findBySubject(String subject) {
        return jdbc.sql(COLUMNS + "where subject = :subject")
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
