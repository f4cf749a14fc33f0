package no.vft.response.operator;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on duty: those whose browser has proved sound, stream and clock. Thread-safe. */
@Component
class Duty {
    private static final String PROVE = """
            insert into operator_duty as duty (operator_id, on_duty_since, sound_confirmed_at, clock_offset_millis)
            values (:operatorId, :now, :now, :clockOffsetMillis)
            on conflict (operator_id) do update
               set sound_confirmed_at = excluded.sound_confirmed_at,
                   clock_offset_millis = excluded.clock_offset_millis
            returning on_duty_since
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Duty(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the proof; a further one leaves the beginning of the duty as it is. */
    Instant prove(String operatorId, long clockOffsetMillis) {
        return jdbc.sql(PROVE)
                .param("operatorId", operatorId)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("clockOffsetMillis", clockOffsetMillis)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The browser has lost what it had proved: the operator is no longer on duty. */
    void end(String operatorId) {
        jdbc.sql("delete from operator_duty where operator_id = :operatorId")
                .param("operatorId", operatorId)
                .update();
    }
}
