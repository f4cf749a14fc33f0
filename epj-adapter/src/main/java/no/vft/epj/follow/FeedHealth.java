package no.vft.epj.follow;

import no.vft.epj.journal.Journal;
import no.vft.epj.journal.Unreported;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Is the feed followed? Down when it has been silent for too long. Not part of readiness: what is stored can be read
 * all the same.
 */
@Component("feed")
class FeedHealth implements HealthIndicator {
    private final FeedSettings settings;
    private final FollowerState state;
    private final Journal journal;
    private final Unreported unreported;

    FeedHealth(FeedSettings settings, FollowerState state, Journal journal, Unreported unreported) {
        this.settings = settings;
        this.state = state;
        this.journal = journal;
        this.unreported = unreported;
    }

    @Override
    public Health health() {
        var silence = state.silence();
        var health =
                silence.compareTo(settings.longPoll().plus(settings.silentAfter())) > 0 ? Health.down() : Health.up();
        health.withDetail("secondsSinceRead", silence.toSeconds())
                .withDetail("readFailuresInARow", state.failuresInARow());
        try {
            var failures = journal.failures();
            health.withDetail("failedEntries", failures.count()).withDetail("unreported", unreported.count());
            if (failures.oldest() != null) {
                health.withDetail("oldestFailure", failures.oldest().toString());
            }
        } catch (DataAccessException e) {
            health.withDetail("journal", "the database is away");
        }
        return health.build();
    }
}
