package no.vft.ingest.handoff;

import no.vft.ingest.schema.Schema;
import no.vft.ingest.worker.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

@Configuration(proxyBeanMethods = false)
class HandoffConfiguration {
    @Bean
    Worker handoffWorker(Handoff handoff) {
        return new Worker("handoff", Worker.EARLY, handoff::handOverWhatIsDue);
    }

    @Bean
    Worker handoffNewsWorker(Handoff handoff) {
        return new Worker("handoff-news", Worker.EARLY, handoff::tellOthers);
    }

    @Bean
    Worker handoffBacklogWorker(
            WaitingEvents waiting, HandoffMetrics metrics, HandoffSettings settings, Schema schema) {
        return new Worker("handoff-backlog", Worker.EARLY, () -> {
            schema.awaitReady();
            try {
                metrics.backlog(waiting.backlog());
            } catch (DataAccessException e) {
                metrics.backlogNotKnown();
                throw e;
            }
            Thread.sleep(settings.measureEvery());
        });
    }
}
