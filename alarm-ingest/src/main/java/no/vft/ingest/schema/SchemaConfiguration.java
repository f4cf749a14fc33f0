package no.vft.ingest.schema;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {
    @Bean
    FlywayMigrationStrategy migrationInTheBackground(Schema schema) {
        return schema::migrateInTheBackground;
    }

    @Bean
    HealthIndicator schemaHealthIndicator(Schema schema) {
        return () -> (schema.isReady() ? Health.up() : Health.down()).build();
    }
}
