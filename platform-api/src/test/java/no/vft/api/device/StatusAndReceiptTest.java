package no.vft.api.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import no.vft.api.Golden;
import no.vft.api.WireJson;
import no.vft.api.device.Receipt.Outcome;
import no.vft.api.device.Receipt.Stage;
import org.junit.jupiter.api.Test;

class StatusAndReceiptTest {
    private static final Instant AT = Instant.parse("2026-03-14T02:15:30Z");

    @Test
    void readsAndWritesAStatus() {
        Golden.assertBothWays(
                "status-full",
                new StatusMessage(
                        AT,
                        91,
                        true,
                        List.of(
                                new Channel(Channel.Bearer.LTE_M, Channel.Role.PRIMARY, -97),
                                new Channel(Channel.Bearer.FIXED_BROADBAND, Channel.Role.REDUNDANT, null)),
                        "4.2.1",
                        List.of(new StatusMessage.Accessory("pendant-1", "PENDANT", 83, AT.minusSeconds(3_600))),
                        300));
    }

    @Test
    void readsAStatusThatSaysNothing() {
        Golden.assertReads("status-empty", new StatusMessage(null, null, null, List.of(), null, List.of(), null));
    }

    @Test
    void readsAStatusOfANewerDevice() {
        var status = WireJson.mapper().readValue("{\"humidity\":40,\"batteryPercent\":7}", StatusMessage.class);
        assertThat(status.batteryPercent()).isEqualTo(7);
    }

    @Test
    void readsAndWritesEachReceipt() {
        Golden.assertBothWays("receipt-received", new Receipt("p-000017", Stage.RECEIVED, Outcome.NEW, AT));
        Golden.assertBothWays("receipt-duplicate", new Receipt("p-000017", Stage.RECEIVED, Outcome.DUPLICATE, AT));
        Golden.assertBothWays("receipt-unreadable", new Receipt(null, Stage.RECEIVED, Outcome.UNREADABLE, AT));
        Golden.assertBothWays("receipt-answered", new Receipt("p-000017", Stage.ANSWERED, null, AT));
        Golden.assertBothWays("receipt-closed", new Receipt("p-000017", Stage.CLOSED, null, AT));
    }
}
