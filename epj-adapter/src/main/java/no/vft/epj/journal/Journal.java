package no.vft.epj.journal;

import java.util.List;
import no.vft.api.feed.FeedApi;
import no.vft.epj.journal.KeptEntry.Document;
import no.vft.epj.journal.KeptEntry.Failed;
import no.vft.epj.journal.KeptEntry.Passed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what was read from the feed together with how far it was read, in one transaction. Safe with several instances:
 * the position's row is locked, and who has read from an outdated position keeps nothing.
 */
@Component
public class Journal {
    private static final String READER = "alarm-log";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DocumentRows documents;

    Journal(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.documents = new DocumentRows(jdbc);
    }

    /** Where to read on. */
    public String position() {
        return jdbc.sql("select cursor from feed_position where reader = :reader")
                .param("reader", READER)
                .query(String.class)
                .optional()
                .orElse(FeedApi.BEGINNING);
    }

    /**
     * Keeps entries that were read from a position, and moves the position after the last of them. A document that is
     * there already stays as it is.
     *
     * @return false when somebody else has moved the position meanwhile; then nothing is kept
     */
    public boolean keep(String from, List<KeptEntry> entries, String next) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!from.equals(lockedPosition())) {
                return false;
            }
            for (var entry : entries) {
                switch (entry) {
                    case Passed passed -> {}
                    case Document document -> documents.insert(document);
                    case Failed failed -> insert(failed);
                }
            }
            jdbc.sql("update feed_position set cursor = :next, moved_at = clock_timestamp() where reader = :reader")
                    .param("next", next)
                    .param("reader", READER)
                    .update();
            return true;
        }));
    }

    /** What failed and waits for a correction. */
    public KeptEntry.Failures failures() {
        return jdbc.sql("select count(*) as count, min(failed_at) as oldest from journal_failure")
                .query((row, number) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new KeptEntry.Failures(row.getLong("count"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    private String lockedPosition() {
        jdbc.sql("""
                        insert into feed_position (reader, cursor, moved_at)
                        values (:reader, :beginning, clock_timestamp())
                        on conflict do nothing
                        """)
                .param("reader", READER)
                .param("beginning", FeedApi.BEGINNING)
                .update();
        return jdbc.sql("select cursor from feed_position where reader = :reader for update")
                .param("reader", READER)
                .query(String.class)
                .single();
    }

    private void insert(Failed failed) {
        jdbc.sql("""
                        insert into journal_failure (cursor, alarm_id, reason, entry, failed_at)
                        values (:cursor, :alarmId, :reason, :entry, clock_timestamp())
                        on conflict do nothing
                        """)
                .param("cursor", failed.cursor())
                .param("alarmId", failed.alarmId())
                .param("reason", failed.reason())
                .param("entry", failed.source())
                .update();
    }
}
