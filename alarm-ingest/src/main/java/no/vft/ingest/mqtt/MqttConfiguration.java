package no.vft.ingest.mqtt;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import no.vft.api.device.DeviceTopic;
import no.vft.api.device.DeviceTopic.Branch;
import no.vft.ingest.worker.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MqttConfiguration {
    /** Instances with this name share the messages between them. */
    private static final String SHARE = "$share/ingest/";

    @Bean
    Broker broker(
            MqttSettings settings,
            ObjectProvider<AlarmReceiver> alarmReceiver,
            StatusReceiver statusReceiver,
            RandomGenerator chance) {
        // The receiver itself needs the broker; it is looked up when the first message is there.
        Connection.Handler toIntake = message -> alarmReceiver.getObject().receive(message);
        Connection.Handler toStatus = message -> {
            statusReceiver.receive(message.topic(), message.payload());
            message.acknowledgement().run();
        };
        Connection.Handler nobody = message -> message.acknowledgement().run();
        var alarms = links(settings, "alarm", settings.alarmConnections(), filter(Branch.ALARM), toIntake, chance);
        var status = links(settings, "status", 1, filter(Branch.STATUS), toStatus, chance);
        var receipts = links(settings, "receipt", settings.receiptConnections(), null, nobody, chance);
        return new Broker(alarms, status.getFirst(), receipts);
    }

    private static String filter(Branch branch) {
        return SHARE + DeviceTopic.filterForAll(branch);
    }

    private static List<Link> links(
            MqttSettings settings,
            String purpose,
            int count,
            @Nullable String filter,
            Connection.Handler handler,
            RandomGenerator chance) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> settings.clientId() + "-" + purpose + "-" + number)
                .map(clientId -> new Link(settings, clientId, filter, handler, chance))
                .toList();
    }

    @Bean
    SmartLifecycle mqttWorkers(Broker broker, MeterRegistry registry) {
        Gauge.builder("mqtt.connections.up", broker, Broker::connectionsUp)
                .description("Connections to the broker that are up")
                .register(registry);
        return new Workers(broker.links()
                .map(link -> new Worker("mqtt-" + link.clientId(), Worker.LATE, link::live))
                .toList());
    }

    @Bean
    HealthIndicator brokerHealthIndicator(Broker broker) {
        return () -> (broker.isUp() ? Health.up() : Health.down())
                .withDetail("connectionsUp", broker.connectionsUp())
                .withDetail("connections", broker.links().count())
                .build();
    }

    /** Several workers with one life. */
    private record Workers(List<Worker> workers) implements SmartLifecycle {
        Workers {
            Objects.requireNonNull(workers);
        }

        @Override
        public void start() {
            workers.forEach(Worker::start);
        }

        @Override
        public void stop() {
            workers.parallelStream().forEach(Worker::stop);
        }

        @Override
        public boolean isRunning() {
            return workers.stream().anyMatch(Worker::isRunning);
        }

        @Override
        public int getPhase() {
            return Worker.LATE;
        }
    }
}
