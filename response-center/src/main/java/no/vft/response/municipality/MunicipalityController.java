package no.vft.response.municipality;

import jakarta.validation.Valid;
import java.util.List;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.problem.ProblemType;
import no.vft.response.access.ProblemException;
import no.vft.response.access.Versions;
import no.vft.response.operator.CurrentOperator;
import no.vft.response.operator.Operator;
import no.vft.response.operator.Operators;
import no.vft.response.operator.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The municipalities; a new one is made by an administrator, who serves it from then on and gives it to others. */
@RestController
@RequestMapping("/api/v1/municipalities")
class MunicipalityController {
    private final MunicipalityRows rows;
    private final Municipalities directory;
    private final CurrentOperator current;
    private final Operators operators;
    private final TransactionTemplate transaction;

    MunicipalityController(
            MunicipalityRows rows,
            Municipalities directory,
            CurrentOperator current,
            Operators operators,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.directory = directory;
        this.current = current;
        this.operators = operators;
        this.transaction = transaction;
    }

    @GetMapping
    List<MunicipalityView> list() {
        var numbers = current.get().municipalities().stream()
                .map(MunicipalityNumber::value)
                .toList();
        return rows.findByNumberInOrderByNumber(numbers).stream()
                .map(RegisteredMunicipality::view)
                .toList();
    }

    @GetMapping("/{number}")
    MunicipalityView get(@PathVariable MunicipalityNumber number) {
        return visible(number, current.get()).view();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MunicipalityView create(@Valid @RequestBody MunicipalityInput.Created input) {
        var maker = current.require(Role.ADMINISTRATOR);
        var number = new MunicipalityNumber(input.number());
        if (rows.existsById(input.number())) {
            throw new ProblemException(ProblemType.CONFLICT, "This municipality is in the registry already.");
        }
        refuseTaken(input.organisationNumber(), input.number());
        var row = new RegisteredMunicipality(input.number());
        row.set(input.organisationNumber(), input.name());
        var view = transaction.execute(_ -> {
            var saved = rows.saveAndFlush(row).view();
            operators.alsoServes(maker.operatorId(), number);
            return saved;
        });
        directory.forget(number);
        return view;
    }

    @PutMapping("/{number}")
    MunicipalityView change(
            @PathVariable MunicipalityNumber number, @Valid @RequestBody MunicipalityInput.Changed input) {
        var manager = current.require(Role.ADMINISTRATOR, Role.SERVICE_MANAGER);
        var view = transaction.execute(_ -> {
            var row = visible(number, manager);
            Versions.requireCurrent(input.version(), row.version());
            refuseTaken(input.organisationNumber(), number.value());
            row.set(input.organisationNumber(), input.name());
            return rows.saveAndFlush(row).view();
        });
        directory.forget(number);
        return view;
    }

    private RegisteredMunicipality visible(MunicipalityNumber number, Operator reader) {
        return rows.findById(number.value())
                .filter(_ -> reader.serves(number))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "No such municipality."));
    }

    private void refuseTaken(String organisationNumber, String number) {
        if (rows.existsByOrganisationNumberAndNumberNot(organisationNumber, number)) {
            throw new ProblemException(ProblemType.CONFLICT, "Another municipality has this organisationNumber.");
        }
    }
}
