package no.vft.sim.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.vft.api.device.AlarmMessage;
import no.vft.api.id.DeviceId;
import no.vft.api.ledger.IngestLedgerApi.HeldReceipt;

/**
 * Every RECEIVED receipt that a device holds, one line {@code deviceId,ref,at} each, only ever appended, written before
 * the device stops resending: what a device believes survives the simulator's own death. Thread-safe.
 *
 * <p>Methods throw {@link UncheckedIOException} when the disk refuses.
 */
public final class ReceiptLedger implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private ReceiptLedger(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens the file for appending; it and its folder are made when they do not exist. */
    public static ReceiptLedger open(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return new ReceiptLedger(
                    file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException fault) {
            throw new UncheckedIOException("the ledger " + file + " cannot be opened", fault);
        }
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Appends one receipt. */
    public synchronized void append(DeviceId device, String ref, Instant at) {
        ByteBuffer line = ByteBuffer.wrap((device + "," + ref + "," + at + "\n").getBytes(StandardCharsets.US_ASCII));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("the ledger " + file + " cannot be written", fault);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException fault) {
            throw new UncheckedIOException("the ledger " + file + " cannot be closed", fault);
        }
    }

    /**
     * The receipts in a ledger file, each press once, in the order of their first receipt. A last line that was cut off
     * by a kill is left out: the device had not yet taken note of it.
     *
     * @throws IOException when the file cannot be read or another line is no ledger line
     */
    public static List<HeldReceipt> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder, not a ledger");
        }
        Set<HeldReceipt> held = new LinkedHashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; ) {
                number++;
                String next = lines.readLine();
                String[] parts = line.split(",", -1);
                boolean whole = parts.length == 3
                        && DeviceId.find(parts[0]).isPresent()
                        && AlarmMessage.isRef(parts[1])
                        && (next != null || parts[2].endsWith("Z"));
                if (whole) {
                    held.add(new HeldReceipt(new DeviceId(parts[0]), parts[1]));
                } else if (next != null) {
                    throw new IOException(file + ": line " + number + " is not deviceId,ref,at");
                }
                line = next;
            }
        } catch (CharacterCodingException binary) {
            throw new IOException(file + " is no text file", binary);
        }
        return List.copyOf(held);
    }
}
