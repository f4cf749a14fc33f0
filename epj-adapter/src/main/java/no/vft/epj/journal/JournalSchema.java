package no.vft.epj.journal;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The database's shape. It is not migrated when the service starts, which would end the service while the database is
 * away, but by the first one who needs it. Thread-safe.
 */
@Component("schema")
public class JournalSchema implements HealthIndicator {
    private final Flyway flyway;
    private volatile boolean ready;

    JournalSchema(Flyway flyway) {
        this.flyway = flyway;
    }

    /**
     * Migrates once; cheap afterwards.
     *
     * @throws org.flywaydb.core.api.FlywayException when the database is away or refuses; call it again later
     */
    public void ensure() {
        if (!ready) {
            migrate();
        }
    }

    private synchronized void migrate() {
        if (!ready) {
            flyway.migrate();
            ready = true;
        }
    }

    @Override
    public Health health() {
        return ready
                ? Health.up().build()
                : Health.down().withDetail("reason", "not migrated yet").build();
    }

    /** Keeps Boot from migrating at start. */
    @Configuration(proxyBeanMethods = false)
    static class Later {
        @Bean
        FlywayMigrationStrategy migratesLater() {
            return flyway -> {};
        }
    }
}
