package no.vft.ingest.receipt;

import no.vft.ingest.worker.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {
    @Bean
    Worker receiptWorker(ReceivedReceipts receipts) {
        return new Worker("receipts", Worker.EARLY, receipts::sendNext);
    }

    @Bean
    Worker feedWorker(FeedFollower follower) {
        return new Worker("feed", Worker.EARLY, follower::followOnePage);
    }
}
