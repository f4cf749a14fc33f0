package no.vft.epj.follow;

import java.util.List;
import no.vft.api.feed.AlarmLogKind;
import no.vft.epj.follow.FeedClient.Received;
import no.vft.epj.journal.DocumentWriter;
import no.vft.epj.journal.Journal;
import no.vft.epj.journal.JournalSchema;
import no.vft.epj.journal.KeptEntry;
import no.vft.epj.journal.NoNoteException;
import no.vft.epj.journal.Notes;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Reads the feed page by page from where it left off and has each page kept. An entry that no document can be written
 * from is kept as failed, and the feed goes on.
 */
@Component
class Follower extends Worker {
    private final FeedSettings settings;
    private final FeedClient feed;
    private final JournalSchema schema;
    private final Journal journal;
    private final DocumentWriter writer;
    private final FollowerState state;
    private final FollowMetrics metrics;

    Follower(
            FeedSettings settings,
            FeedClient feed,
            JournalSchema schema,
            Journal journal,
            DocumentWriter writer,
            FollowerState state,
            FollowMetrics metrics) {
        super("feed-follower", settings);
        this.settings = settings;
        this.feed = feed;
        this.schema = schema;
        this.journal = journal;
        this.writer = writer;
        this.state = state;
        this.metrics = metrics;
    }

    @Override
    void step() {
        schema.ensure();
        var from = journal.position();
        var page = feed.read(from, settings.longPoll().toSeconds() + "s", settings.limit());
        if (!page.entries().isEmpty()) {
            keep(from, page.entries().stream().map(this::entry).toList(), page.next());
            state.signalNews();
        }
        state.readDone();
    }

    @Override
    void failed() {
        state.readFailed();
        metrics.readFailed();
    }

    private void keep(String from, List<KeptEntry> entries, String next) {
        try {
            if (journal.keep(from, entries, next)) {
                metrics.kept(entries);
            }
        } catch (DataIntegrityViolationException e) {
            // One entry holds what the database refuses. Alone, each of the others is kept.
            var position = from;
            for (var entry : entries) {
                keepAlone(position, entry);
                position = entry.cursor();
            }
        }
    }

    private void keepAlone(String from, KeptEntry entry) {
        try {
            if (journal.keep(from, List.of(entry), entry.cursor())) {
                metrics.kept(List.of(entry));
            }
        } catch (DataIntegrityViolationException e) {
            if (!(entry instanceof KeptEntry.Document document)) {
                throw e;
            }
            var failed = List.<KeptEntry>of(new KeptEntry.Failed(
                    entry.cursor(),
                    document.note().key().alarmId().toString(),
                    "the database refuses it: " + e.getClass().getSimpleName(),
                    document.source()));
            if (journal.keep(from, failed, entry.cursor())) {
                metrics.kept(failed);
            }
        }
    }

    private KeptEntry entry(Received received) {
        var entry = received.entry();
        if (entry == null) {
            return failed(received, String.valueOf(received.problem()));
        }
        if (entry.kind() != AlarmLogKind.RESOLVED) {
            return new KeptEntry.Passed(entry.cursor());
        }
        try {
            var note = Notes.of(entry);
            return new KeptEntry.Document(entry.cursor(), note, writer.write(note), received.source());
        } catch (NoNoteException e) {
            return failed(received, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return failed(received, "not writable: " + e.getClass().getSimpleName());
        }
    }

    private static KeptEntry failed(Received received, String reason) {
        return new KeptEntry.Failed(received.cursor(), received.alarmId(), reason, received.source());
    }
}
