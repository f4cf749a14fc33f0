package no.vft.response.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one clock of the service. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClockConfiguration {
    private static final int SECONDS_TO_ANSWER = 2;

    @Bean
    DatabaseClock databaseClock(DataSource database) {
        var template = new JdbcTemplate(database);
        template.setQueryTimeout(SECONDS_TO_ANSWER);
        var jdbc = JdbcClient.create(template);
        return new DatabaseClock(InstantSource.system(), () -> now(jdbc));
    }

    private static Instant now(JdbcClient jdbc) {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
