package no.vft.sim.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import no.vft.api.ledger.IngestLedgerApi.HeldReceipt;
import no.vft.sim.testkit.LedgerServices;
import no.vft.sim.testkit.LedgerServices.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerCheckTest {
    private static final int RECEIPTS = 2_500;

    private final Map<HeldReceipt, EventId> events = new LinkedHashMap<>();
    private LedgerServices services;
    private LedgerCheck check;

    @BeforeEach
    void serve() throws Exception {
        for (int number = 0; number < RECEIPTS; number++) {
            events.put(new HeldReceipt(new DeviceId("demo-0001"), "r-" + number), new EventId(UUID.randomUUID()));
        }
        services = new LedgerServices(() -> events);
        check = LedgerCheck.over(services.ingestUrl(), services.responseCenterUrl(), LedgerServices.CREDENTIAL);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void findsNothingWhenEverythingIsKeptOnce() {
        LedgerReport report = check.compare(List.copyOf(events.keySet()), Duration.ZERO);

        assertThat(report.isClean()).isTrue();
        assertThat(report.receipts()).isEqualTo(RECEIPTS);
    }

    @Test
    void asksInPagesOfAThousand() {
        check.compare(List.copyOf(events.keySet()), Duration.ZERO);

        assertThat(services.questionsToIngest()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void findsEveryFault(Fault fault) {
        services.wrong(fault);
        HeldReceipt only = events.keySet().iterator().next();
        String name = only.deviceId() + "/" + only.ref();

        LedgerReport report = check.compare(List.of(only), Duration.ZERO);

        assertThat(report.isClean()).isFalse();
        assertThat(report.text()).contains(name);
        assertThat(
                        switch (fault) {
                            case NONE -> List.of();
                            case LOST_IN_INGEST -> report.missingInIngest();
                            case NEVER_HANDED_OVER -> report.notHandedOver();
                            case LOST_IN_RESPONSE_CENTER -> report.missingInResponseCenter();
                            case TWO_EVENTS, TWO_LOG_ENTRIES -> report.doubles();
                        })
                .isEqualTo(List.of(name));
    }

    @Test
    void waitsForTheHandOver() {
        services.handOverAfter(2);

        LedgerReport report = check.compare(List.of(events.keySet().iterator().next()), Duration.ofMinutes(1));

        assertThat(report.isClean()).isTrue();
        assertThat(services.questionsToIngest()).isEqualTo(3);
    }

    @Test
    void asksNothingWithoutReceipts() {
        assertThat(check.compare(List.of(), Duration.ZERO).isClean()).isTrue();
        assertThat(services.questionsToIngest()).isZero();
    }

    @Test
    void saysWhichServiceRefuses() {
        LedgerCheck stranger = LedgerCheck.over(services.ingestUrl(), services.responseCenterUrl(), "wrong");

        assertThatExceptionOfType(ServiceUnreachable.class)
                .isThrownBy(() -> stranger.compare(List.copyOf(events.keySet()), Duration.ZERO))
                .withMessageContaining("alarm-ingest")
                .withMessageContaining("401");
    }
}
