package no.vft.ingest.lead;

import no.vft.ingest.worker.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeadConfiguration {
    @Bean
    Worker leadWorker(Lead lead) {
        return new Worker("lead", Worker.EARLY, lead::hold);
    }
}
