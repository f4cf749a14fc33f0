package no.vft.response.operator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import no.vft.api.id.MunicipalityNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who I am, and whether I am ready. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {
    private static final int DAY_MILLIS = 86_400_000;

    private final CurrentOperator current;
    private final Duty duty;
    private final JdbcClient jdbc;

    MeController(CurrentOperator current, Duty duty, JdbcClient jdbc) {
        this.current = current;
        this.duty = duty;
        this.jdbc = jdbc;
    }

    @GetMapping
    Me me() {
        var operator = current.get();
        return new Me(
                operator.operatorId(),
                operator.name(),
                operator.roles().stream().sorted().toList(),
                names(operator),
                operator.language());
    }

    @PostMapping("/readiness")
    Ready ready(@Valid @RequestBody Proof proof) {
        var operator = current.get();
        if (proof.soundConfirmed() && proof.streamConnected()) {
            return new Ready(duty.prove(operator.operatorId(), proof.clockOffsetMillis()));
        }
        duty.end(operator.operatorId());
        return new Ready(null);
    }

    private List<Place> names(Operator operator) {
        return jdbc.sql("select number, name from municipality where number = any(:numbers) order by name")
                .param(
                        "numbers",
                        operator.municipalities().stream()
                                .map(MunicipalityNumber::value)
                                .toArray(String[]::new))
                .query((row, n) -> new Place(row.getString("number"), row.getString("name")))
                .list();
    }

    record Me(String operatorId, String name, List<Role> roles, List<Place> municipalities, String language) {}

    record Place(String number, String name) {}

    /** @param clockOffsetMillis server minus browser, signed; more than a day is a broken browser */
    record Proof(
            @NotNull Boolean soundConfirmed,
            @NotNull Boolean streamConnected,
            @NotNull @Min(-DAY_MILLIS) @Max(DAY_MILLIS) Long clockOffsetMillis) {}

    /** @param onDutySince null when the proof says that something is missing */
    record Ready(@Nullable Instant onDutySince) {}
}
