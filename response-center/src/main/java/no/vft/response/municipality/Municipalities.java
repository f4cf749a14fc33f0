package no.vft.response.municipality;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.vft.api.id.MunicipalityNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Look-up of a municipality by its number, for every card on every screen: answers are kept for {@value #KEPT_SECONDS}
 * seconds, so a changed name shows that much later. Thread-safe.
 */
@Component
public class Municipalities {
    static final int KEPT_SECONDS = 30;

    private static final Duration KEPT = Duration.ofSeconds(KEPT_SECONDS);
    /** Norway has fewer than 400 municipalities; the limit only stops a stream of invented numbers. */
    private static final int MOST_KEPT = 1000;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Map<MunicipalityNumber, Kept> kept = new ConcurrentHashMap<>();

    Municipalities(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The municipality, or empty when the registry does not have the number. */
    public Optional<Municipality> find(MunicipalityNumber number) {
        var now = clock.instant();
        var known = kept.get(number);
        if (known != null && now.isBefore(known.until())) {
            return known.municipality();
        }
        var found = jdbc.sql("select number, organisation_number, name from municipality where number = :number")
                .param("number", number.value())
                .query((row, n) -> new Municipality(
                        new MunicipalityNumber(row.getString("number")),
                        row.getString("organisation_number"),
                        row.getString("name")))
                .optional();
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(number, new Kept(found, now.plus(KEPT)));
        return found;
    }

    /** Forgets what was kept; a change made through this instance is seen at once. */
    void forget(MunicipalityNumber number) {
        kept.remove(number);
    }

    private record Kept(Optional<Municipality> municipality, Instant until) {}
}
