package no.vft.ingest.intake;

import no.vft.ingest.worker.Worker;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
    @Bean
    Worker intakeWorker(Batcher batcher) {
        return new Worker("intake", Worker.EARLY, batcher::handleNext);
    }

    /** Red while alarms cannot be committed. */
    @Bean
    HealthIndicator intakeHealthIndicator(DurableStore store) {
        return () -> {
            var since = store.failingSince();
            return since == null
                    ? Health.up().build()
                    : Health.down().withDetail("failingSince", since).build();
        };
    }
}
