package no.vft.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.vft.api.handoff.IntakeEvent;
import no.vft.ingest.testkit.Device;
import no.vft.ingest.testkit.Surroundings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Every third connection to the database fails, everywhere in the service, and nothing is lost or doubled. */
class FlakyDatabaseTest {
    private static final int PRESSES = 200;

    @Configuration(proxyBeanMethods = false)
    static class Flaky {
        @Bean
        static BeanPostProcessor failingNowAndThen() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new FailingDataSource(source) : bean;
                }
            };
        }
    }

    private static final class FailingDataSource extends DelegatingDataSource {
        private final AtomicInteger number = new AtomicInteger();

        FailingDataSource(DataSource inner) {
            super(inner);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (number.incrementAndGet() % 3 == 0) {
                throw new SQLTransientConnectionException("the database is away for once");
            }
            return super.getConnection();
        }
    }

    @Test
    void nothingIsLostOrDoubled() {
        try (var surroundings = new Surroundings()) {
            var service = surroundings.start(new Class<?>[] {AlarmIngest.class, Flaky.class});
            try (var device = new Device(surroundings.broker, "unit-1")) {
                device.pressUntilReceipted(IntStream.range(0, PRESSES)
                        .mapToObj(number -> "p-" + number)
                        .toList());
                await().atMost(Duration.ofSeconds(40))
                        .untilAsserted(() -> assertThat(surroundings.center.taken().stream()
                                        .map(IntakeEvent::ref)
                                        .distinct())
                                .hasSize(PRESSES));
            } finally {
                service.close();
            }
        }
    }
}
