package no.vft.api.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import no.vft.api.Golden;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final AlarmId ALARM = AlarmId.of("01890a5d-b000-7000-8000-000000000001");
    private static final EventId EVENT = EventId.of("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final DeviceId DEVICE = new DeviceId("demo-0001");

    @Test
    void readsAndWritesTheCheckOfAlarmIngest() {
        var receipt = new IngestLedgerApi.HeldReceipt(DEVICE, "p-000017");
        Golden.assertBothWays("ingest-ledger-question", new IngestLedgerApi.Question(List.of(receipt)));
        Golden.assertBothWays(
                "ingest-ledger-answer",
                new IngestLedgerApi.Answer(List.of(new IngestLedgerApi.Entry(DEVICE, "p-000017", EVENT, 3, true))));
    }

    @Test
    void readsAndWritesTheCheckOfResponseCenter() {
        Golden.assertBothWays("alarm-ledger-question", new AlarmLedgerApi.Question(List.of(EVENT)));
        Golden.assertBothWays(
                "alarm-ledger-answer", new AlarmLedgerApi.Answer(List.of(new AlarmLedgerApi.Entry(EVENT, ALARM, 1))));
    }

    @Test
    void refusesEmptyAndOversizedQuestions() {
        var receipts = Collections.nCopies(
                IngestLedgerApi.MAX_RECEIPTS + 1, new IngestLedgerApi.HeldReceipt(DEVICE, "p-000017"));
        var events = Collections.nCopies(AlarmLedgerApi.MAX_EVENTS + 1, EVENT);
        assertThatThrownBy(() -> new IngestLedgerApi.Question(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IngestLedgerApi.Question(receipts)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AlarmLedgerApi.Question(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AlarmLedgerApi.Question(events)).isInstanceOf(IllegalArgumentException.class);
    }
}
