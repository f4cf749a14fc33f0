package no.vft.response.operator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the table operator. */
@Entity
@Table(name = "operator")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class RegisteredOperator {
    @Id
    private String id;

    private String subject;
    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] municipalities;

    private String language;

    @Version
    private @Nullable Integer version;

    protected RegisteredOperator() {}

    RegisteredOperator(String id) {
        this.id = id;
    }

    void set(
            String newSubject,
            String newName,
            List<Role> newRoles,
            List<String> newMunicipalities,
            String newLanguage) {
        subject = newSubject;
        name = newName;
        roles = newRoles.stream().distinct().sorted().map(Role::name).toArray(String[]::new);
        municipalities = newMunicipalities.stream().distinct().sorted().toArray(String[]::new);
        language = newLanguage;
    }

    int version() {
        return version == null ? 0 : version;
    }

    OperatorView view() {
        return new OperatorView(
                id,
                subject,
                name,
                Arrays.stream(roles).map(Role::valueOf).toList(),
                List.of(municipalities),
                language,
                version());
    }
}
