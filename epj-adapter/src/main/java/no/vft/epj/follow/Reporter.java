package no.vft.epj.follow;

import java.time.Duration;
import java.util.List;
import no.vft.api.feed.JournaledBatch;
import no.vft.api.id.AlarmId;
import no.vft.epj.journal.JournalSchema;
import no.vft.epj.journal.Unreported;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Tells response-center which documents are stored, which closes their alarms. At least once: the call is idempotent.
 * Woken by the follower's commit; the table says what is left to tell, also after a restart.
 */
@Component
class Reporter extends Worker {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final FeedSettings settings;
    private final FeedClient feed;
    private final JournalSchema schema;
    private final Unreported unreported;
    private final FollowerState state;

    Reporter(FeedSettings settings, FeedClient feed, JournalSchema schema, Unreported unreported, FollowerState state) {
        super("journaled-reporter", settings);
        this.settings = settings;
        this.feed = feed;
        this.schema = schema;
        this.unreported = unreported;
        this.state = state;
    }

    @Override
    void step() throws InterruptedException {
        schema.ensure();
        var due = unreported.due(settings.reportLimit());
        if (due.isEmpty()) {
            state.awaitNews(LOOK_AGAIN);
        } else {
            report(due);
        }
    }

    /** Halves a refused batch until the one that is refused stands alone; the others go through. */
    private void report(List<AlarmId> alarmIds) {
        try {
            feed.api().journaled(new JournaledBatch(alarmIds));
            unreported.told(alarmIds);
        } catch (HttpClientErrorException e) {
            if (!isAboutTheBatch(e)) {
                throw e;
            }
            if (alarmIds.size() == 1) {
                unreported.refused(alarmIds.getFirst(), settings.retryFirst(), settings.retryLongest());
                return;
            }
            var half = alarmIds.size() / 2;
            report(alarmIds.subList(0, half));
            report(alarmIds.subList(half, alarmIds.size()));
        }
    }

    private static boolean isAboutTheBatch(HttpClientErrorException e) {
        var status = HttpStatus.resolve(e.getStatusCode().value());
        return status == HttpStatus.BAD_REQUEST
                || status == HttpStatus.NOT_FOUND
                || status == HttpStatus.CONFLICT
                || status == HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
