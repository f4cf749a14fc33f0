package no.vft.ingest.status;

import no.vft.ingest.worker.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatusConfiguration {
    @Bean
    Worker statusWorker(Heartbeats heartbeats) {
        return new Worker("status", Worker.EARLY, heartbeats::storeWaiting);
    }
}
