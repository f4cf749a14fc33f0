package no.vft.response.operator;

import java.util.List;
import java.util.Map;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.problem.ProblemType;
import no.vft.response.access.FieldFault;
import no.vft.response.access.ProblemException;
import no.vft.response.access.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works here. An administrator or service manager gives roles within the own municipalities only; the role of an
 * administrator only an administrator gives, so that nobody raises the own rights.
 */
@Service
class OperatorRegistry {
    private static final int PAGE = 500;

    private final OperatorRows rows;
    private final CurrentOperator current;
    private final JdbcClient jdbc;

    OperatorRegistry(OperatorRows rows, CurrentOperator current, JdbcClient jdbc) {
        this.rows = rows;
        this.current = current;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<OperatorView> list() {
        var numbers = current.get().municipalities().stream()
                .map(MunicipalityNumber::value)
                .toArray(String[]::new);
        return rows.listWithin(numbers, PAGE).stream()
                .map(RegisteredOperator::view)
                .toList();
    }

    @Transactional(readOnly = true)
    OperatorView get(String id) {
        return visible(id, current.get()).view();
    }

    @Transactional
    OperatorView create(OperatorInput.Created input) {
        var manager = current.require(Role.ADMINISTRATOR, Role.SERVICE_MANAGER);
        check(manager, input.roles(), input.municipalities());
        if (rows.existsById(input.operatorId()) || rows.existsBySubjectAndIdNot(input.subject(), input.operatorId())) {
            throw new ProblemException(ProblemType.CONFLICT, "Another operator has this operatorId or subject.");
        }
        var row = new RegisteredOperator(input.operatorId());
        row.set(input.subject(), input.name(), input.roles(), input.municipalities(), input.language());
        return rows.saveAndFlush(row).view();
    }

    @Transactional
    OperatorView change(String id, OperatorInput.Changed input) {
        var manager = current.require(Role.ADMINISTRATOR, Role.SERVICE_MANAGER);
        var row = manageable(id, manager);
        check(manager, input.roles(), input.municipalities());
        Versions.requireCurrent(input.version(), row.version());
        if (rows.existsBySubjectAndIdNot(input.subject(), id)) {
            throw new ProblemException(ProblemType.CONFLICT, "Another operator has this subject.");
        }
        row.set(input.subject(), input.name(), input.roles(), input.municipalities(), input.language());
        return rows.saveAndFlush(row).view();
    }

    @Transactional
    void delete(String id) {
        var manager = current.require(Role.ADMINISTRATOR, Role.SERVICE_MANAGER);
        var row = manageable(id, manager);
        if (manager.operatorId().equals(id)) {
            throw new ProblemException(ProblemType.CONFLICT, "Nobody deletes the own account.");
        }
        rows.delete(row);
    }

    private RegisteredOperator visible(String id, Operator reader) {
        return rows.findById(id)
                .filter(row -> row.view().municipalities().stream()
                        .anyMatch(number -> reader.serves(new MunicipalityNumber(number))))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "No such operator."));
    }

    /** Somebody with rights beyond the manager's own is seen and not touched. */
    private RegisteredOperator manageable(String id, Operator manager) {
        var row = visible(id, manager);
        var view = row.view();
        var beyond = view.municipalities().stream().anyMatch(number -> !manager.serves(new MunicipalityNumber(number)))
                || (view.roles().contains(Role.ADMINISTRATOR) && !manager.hasAny(Role.ADMINISTRATOR));
        if (beyond) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This operator has rights beyond those of the manager.");
        }
        return row;
    }

    private void check(Operator manager, List<Role> roles, List<String> municipalities) {
        if (roles.contains(Role.ADMINISTRATOR) && !manager.hasAny(Role.ADMINISTRATOR)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only an administrator makes administrators.");
        }
        if (municipalities.stream().anyMatch(number -> !manager.serves(new MunicipalityNumber(number)))) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only the own municipalities can be given.");
        }
        var known = jdbc.sql("select count(*) from municipality where number = any(:numbers)")
                .param("numbers", municipalities.toArray(String[]::new))
                .query(Long.class)
                .single();
        if (known != municipalities.stream().distinct().count()) {
            throw new ProblemException(
                    ProblemType.INVALID_INPUT,
                    "Some fields have values that they cannot have.",
                    Map.of("errors", List.of(new FieldFault("municipalities", "must be in the registry"))));
        }
    }
}
