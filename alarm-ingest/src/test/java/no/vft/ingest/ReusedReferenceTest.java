package no.vft.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.vft.api.device.Receipt;
import no.vft.api.device.Receipt.Outcome;
import no.vft.ingest.testkit.Device;
import no.vft.ingest.testkit.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A device that begins to count anew is heard; one that resends after days rings once. */
class ReusedReferenceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOW =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private static final String EARLIER =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60).toString();
    private static final String DAYS_AGO = Instant.now()
            .truncatedTo(ChronoUnit.SECONDS)
            .minus(Duration.ofDays(3))
            .toString();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Surroundings surroundings;
    private static ConfigurableApplicationContext service;

    private final String deviceId = "reuse-" + NUMBER.incrementAndGet();
    private final Device device = new Device(surroundings.broker, deviceId);

    @BeforeAll
    static void start() {
        surroundings = new Surroundings();
        service = surroundings.start();
    }

    @AfterAll
    static void stop() {
        service.close();
        surroundings.close();
    }

    @AfterEach
    void tidy() {
        device.close();
        surroundings.center.reset();
    }

    @Test
    void withinTheHourTheReferenceAloneDecides() {
        press(EARLIER);
        press(NOW);
        device.press("1");
        assertThat(outcomes(3)).containsExactly(Outcome.NEW, Outcome.DUPLICATE, Outcome.DUPLICATE);
        awaitHandedOver(1);
    }

    @Test
    void afterwardsAnotherTimeIsAnotherPress() {
        press(EARLIER);
        outcomes(1);
        age("2 hours");
        press(NOW);
        press(NOW);
        assertThat(outcomes(3)).containsExactly(Outcome.NEW, Outcome.NEW, Outcome.DUPLICATE);
        awaitHandedOver(2);
    }

    @Test
    void theSameTimeIsTheSamePressAlsoAfterDays() {
        press(DAYS_AGO);
        outcomes(1);
        age("3 days");
        press(DAYS_AGO);
        assertThat(outcomes(2)).containsExactly(Outcome.NEW, Outcome.DUPLICATE);
        awaitHandedOver(1);
    }

    @Test
    void withoutATimeItRingsAgainAfterTheHour() {
        device.press("1");
        outcomes(1);
        age("2 hours");
        device.press("1");
        assertThat(outcomes(2)).containsExactly(Outcome.NEW, Outcome.NEW);
        awaitHandedOver(2);
    }

    @Test
    void aClockThatBeginsAnewWithEachResetProvesNothing() {
        press("2000-01-01T00:00:09Z");
        outcomes(1);
        age("2 hours");
        press("2000-01-01T00:00:09Z");
        assertThat(outcomes(2)).containsExactly(Outcome.NEW, Outcome.NEW);
        awaitHandedOver(2);
    }

    private void press(String occurredAt) {
        device.send("alarm", "{\"ref\":\"1\",\"kind\":\"SAFETY_BUTTON\",\"occurredAt\":\"" + occurredAt + "\"}");
    }

    private List<Outcome> outcomes(int count) {
        return device.awaitReceipts(count).stream().map(Receipt::outcome).toList();
    }

    /** Lets what is stored be older than it is. */
    private void age(String interval) {
        service.getBean(JdbcClient.class)
                .sql("update intake_event set accepted_at = accepted_at - ?::interval where source = ?")
                .param(interval)
                .param(deviceId)
                .update();
    }

    private void awaitHandedOver(int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(surroundings.center.taken().stream()
                                .filter(event -> event.source().equals(deviceId)))
                        .hasSize(count));
    }
}
