package no.vft.epj.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of one feed entry. */
public sealed interface KeptEntry {
    /** The reader's position after the entry. */
    String cursor();

    /** Nothing for the journal. */
    record Passed(String cursor) implements KeptEntry {}

    /** A document to store; {@code source} is the entry as received. */
    record Document(String cursor, JournalNote note, DocumentWriter.Written written, String source)
            implements KeptEntry {
        @Override
        public String toString() {
            return "Document[" + note.key().value() + "]"; // the rest is personal
        }
    }

    /**
     * No document could be written.
     *
     * @param alarmId as received; null when not even that could be read
     * @param reason holds nothing personal
     */
    record Failed(String cursor, @Nullable String alarmId, String reason, String source) implements KeptEntry {
        @Override
        public String toString() {
            return "Failed[" + cursor + ", " + reason + "]"; // the source is personal
        }
    }

    /** How many documents failed, and since when. */
    record Failures(long count, @Nullable Instant oldest) {}
}
