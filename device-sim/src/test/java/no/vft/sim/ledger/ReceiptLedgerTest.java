package no.vft.sim.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import no.vft.api.id.DeviceId;
import no.vft.api.ledger.IngestLedgerApi.HeldReceipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptLedgerTest {
    private static final DeviceId DEVICE = new DeviceId("demo-0001");
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void appendsToWhatAnEarlierRunWrote() throws Exception {
        Path file = folder.resolve("new/ledger.csv");
        for (String ref : new String[] {"a-1", "a-2"}) {
            try (ReceiptLedger ledger = ReceiptLedger.open(file)) {
                ledger.append(DEVICE, ref, AT);
            }
        }

        assertThat(file).hasContent("demo-0001,a-1,2026-03-01T10:00:00Z\ndemo-0001,a-2,2026-03-01T10:00:00Z\n");
        assertThat(ReceiptLedger.read(file))
                .containsExactly(new HeldReceipt(DEVICE, "a-1"), new HeldReceipt(DEVICE, "a-2"));
    }

    @Test
    void leavesOutALineThatAKillCutOff() throws Exception {
        Path file = Files.writeString(
                folder.resolve("ledger.csv"), "demo-0001,a-1,2026-03-01T10:00:00Z\ndemo-0001,a-2,2026-0");

        assertThat(ReceiptLedger.read(file)).containsExactly(new HeldReceipt(DEVICE, "a-1"));
    }

    @Test
    void refusesAFileThatIsNoLedger() throws Exception {
        Path file = Files.writeString(folder.resolve("ledger.csv"), "something\nelse\n");

        assertThatIOException().isThrownBy(() -> ReceiptLedger.read(file)).withMessageContaining("line 1");
    }
}
