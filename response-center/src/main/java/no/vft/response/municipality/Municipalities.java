package no.vft.response.municipality;

import java.time.InstantSource;
import java.util.Optional;
import no.vft.api.id.MunicipalityNumber;
import no.vft.response.lookup.ShortMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Look-up of a municipality by its number, for every card on every screen. Thread-safe. */
@Component
public class Municipalities {
    /** Norway has fewer than 400 municipalities; the limit only stops a stream of invented numbers. */
    private static final int MOST_KEPT = 1000;

    private final JdbcClient jdbc;
    private final ShortMemory<MunicipalityNumber, Optional<Municipality>> memory;

    Municipalities(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.memory = new ShortMemory<>(clock, MOST_KEPT, this::read);
    }

    /** The municipality, or empty when the registry does not have the number. */
    public Optional<Municipality> find(MunicipalityNumber number) {
        return memory.get(number);
    }

    /** Forgets what was kept; a change made through this instance is seen at once. */
    void forget(MunicipalityNumber number) {
        memory.forget(number);
    }

    private Optional<Municipality> read(MunicipalityNumber number) {
        return jdbc.sql("select number, organisation_number, name from municipality where number = :number")
                .param("number", number.value())
                .query((row, n) -> new Municipality(
                        new MunicipalityNumber(row.getString("number")),
                        row.getString("organisation_number"),
                        row.getString("name")))
                .optional();
    }
}
