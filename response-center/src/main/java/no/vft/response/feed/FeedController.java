package no.vft.response.feed;

import java.time.Duration;
import java.util.List;
import no.vft.api.feed.FeedApi;
import no.vft.api.feed.FeedPage;
import no.vft.api.feed.JournaledBatch;
import no.vft.api.problem.ProblemType;
import no.vft.response.access.ProblemException;
import no.vft.response.alarm.AlarmCommand;
import no.vft.response.alarm.AlarmDesk;
import no.vft.response.alarm.AlarmLog;
import no.vft.response.alarm.AlarmSignal;
import no.vft.response.alarm.LogPosition;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The feed for the other services: long poll, strict order, no gaps. */
@RestController
class FeedController implements FeedApi {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int LARGEST_PAGE = 500;

    private final AlarmLog log;
    private final AlarmSignal signal;
    private final FeedEntries entries;
    private final AlarmDesk desk;

    FeedController(AlarmLog log, AlarmSignal signal, FeedEntries entries, AlarmDesk desk) {
        this.log = log;
        this.signal = signal;
        this.entries = entries;
        this.desk = desk;
    }

    @Override
    public FeedPage read(String after, String wait, int limit) {
        var position =
                LogPosition.find(after).orElseThrow(() -> invalid("after is no cursor of this feed; begin with 0"));
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw invalid("limit is 1 to " + LARGEST_PAGE);
        }
        var left = waitOf(wait);
        var start = System.nanoTime();
        while (true) {
            var seen = signal.changes();
            var lines = log.read(position, limit);
            if (!lines.isEmpty()) {
                return new FeedPage(
                        entries.of(lines), lines.getLast().position().cursor());
            }
            var remaining = left.minusNanos(System.nanoTime() - start);
            if (!remaining.isPositive() || signal.hasEnded()) {
                return new FeedPage(List.of(), position.cursor());
            }
            try {
                signal.await(seen, remaining.compareTo(LOOK_AGAIN) < 0 ? remaining : LOOK_AGAIN);
            } catch (InterruptedException shuttingDown) {
                Thread.currentThread().interrupt();
                return new FeedPage(List.of(), position.cursor());
            }
        }
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void journaled(JournaledBatch batch) {
        // A refusal means closed already, or not there: both are what an idempotent call hopes for.
        batch.alarmIds().forEach(id -> desk.carryOut(id, new AlarmCommand.Journaled()));
    }

    private static Duration waitOf(String text) {
        try {
            var wait = DurationStyle.detectAndParse(text);
            if (!wait.isNegative() && wait.compareTo(LONGEST_WAIT) <= 0) {
                return wait;
            }
        } catch (IllegalArgumentException unreadable) {
            throw invalid("wait is a duration as 20s");
        }
        throw invalid("wait is 0s to 30s");
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_INPUT, detail);
    }
}
