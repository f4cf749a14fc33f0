package no.vft.ingest.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import no.vft.api.handoff.HandoffApi;
import no.vft.api.handoff.IntakeBatch;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.handoff.IntakeResult;
import no.vft.api.handoff.IntakeResult.Outcome;
import no.vft.api.id.EventId;
import no.vft.ingest.decode.Decoder;
import no.vft.ingest.intake.CommitListener;
import no.vft.ingest.intake.StoredEvent;
import no.vft.ingest.lead.Lead;
import no.vft.ingest.worker.BackOff;
import no.vft.ingest.worker.Pace;
import no.vft.ingest.worker.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Hands the intake log over to response-center, oldest first and at least once. When the call fails, the same events
 * are handed over again after a pause. When response-center refuses a batch, it is split until the event that it cannot
 * take stands alone; that one is handed over as unreadable, so that it rings all the same and holds nobody up.
 */
@Component
class Handoff implements CommitListener {
    private static final Logger LOG = LoggerFactory.getLogger(Handoff.class);

    private final HandoffSettings settings;
    private final WaitingEvents waiting;
    private final HandoffApi center;
    private final Decoder decoder;
    private final Lead lead;
    private final HandoffMetrics metrics;
    private final BackOff backOff;
    private final Pace pace;
    private final Signal news = new Signal();
    private final Signal newsForOthers = new Signal();

    Handoff(
            HandoffSettings settings,
            WaitingEvents waiting,
            HandoffApi center,
            Decoder decoder,
            Lead lead,
            HandoffMetrics metrics,
            RandomGenerator chance) {
        this.settings = settings;
        this.waiting = waiting;
        this.center = center;
        this.decoder = decoder;
        this.lead = lead;
        this.metrics = metrics;
        this.backOff = new BackOff(settings.retryMin(), settings.retryMax(), chance);
        this.pace = new Pace(settings.gather());
        lead.onNews(news::raise);
    }

    @Override
    public void committed(List<StoredEvent> events) {
        (lead.isLeading() ? news : newsForOthers).raise();
    }

    /** Tells the active instance, when this is another one; any number of commits meanwhile are one word. */
    void tellOthers() throws InterruptedException {
        if (newsForOthers.await(settings.lookEvery())) {
            waiting.tellOthers();
        }
    }

    /** Waits for news, and hands over all that is due. */
    void handOverWhatIsDue() throws InterruptedException {
        lead.await();
        news.await(settings.lookEvery());
        pace.await();
        var full = true;
        while (full && lead.isLeading()) {
            var events = waiting.next(settings.batchSize());
            full = events.size() == settings.batchSize();
            if (!events.isEmpty() && !handOver(events)) {
                return;
            }
        }
    }

    /** Whether to go on at once; false after a pause. */
    private boolean handOver(List<WaitingEvent> events) throws InterruptedException {
        try {
            deliver(events);
            backOff.reset();
            return true;
        } catch (RestClientException e) {
            var pause = backOff.next();
            metrics.failed();
            LOG.atWarn()
                    .addKeyValue("events", events.size())
                    .addKeyValue("pauseMillis", pause.toMillis())
                    .addKeyValue("reason", String.valueOf(e.getMessage()))
                    .log("events could not be handed over; they are handed over again");
            Thread.sleep(pause);
            news.raise();
            return false;
        }
    }

    private void deliver(List<WaitingEvent> events) {
        try {
            settle(
                    events,
                    post(events.stream()
                            .map(event -> event.toIntakeEvent(decoder))
                            .toList()));
        } catch (HttpClientErrorException e) {
            if (!isRefusal(e.getStatusCode())) {
                throw e;
            }
            if (events.size() == 1) {
                deliverRefused(events.getFirst(), e.getStatusCode());
            } else {
                deliver(events.subList(0, events.size() / 2));
                deliver(events.subList(events.size() / 2, events.size()));
            }
        }
    }

    private void deliverRefused(WaitingEvent event, HttpStatusCode status) {
        metrics.refused();
        LOG.atError()
                .addKeyValue("eventId", event.eventId())
                .addKeyValue("status", status.value())
                .log("response-center refuses an event; it is handed over as unreadable");
        try {
            settle(List.of(event), post(List.of(event.asUnreadable(WaitingEvent.REFUSED))));
        } catch (HttpClientErrorException e) {
            if (!isRefusal(e.getStatusCode())) {
                throw e;
            }
            waiting.postpone(List.of(event.eventId()), settings.refusedRetryMax());
        }
    }

    private IntakeResult post(List<IntakeEvent> events) {
        return metrics.timed(events.size(), () -> center.handOver(new IntakeBatch(events)));
    }

    private void settle(List<WaitingEvent> events, IntakeResult result) {
        var taken = result.answers().stream()
                .filter(answer -> answer.outcome() != Outcome.FAILED)
                .map(IntakeResult.Answer::eventId)
                .collect(Collectors.toSet());
        var handedOver = new ArrayList<EventId>();
        var failed = new ArrayList<EventId>();
        events.forEach(event -> (taken.contains(event.eventId()) ? handedOver : failed).add(event.eventId()));
        waiting.markHandedOver(handedOver);
        waiting.postpone(failed, settings.refusedRetryMax());
        metrics.handedOver(handedOver.size(), failed.size());
    }

    /** Whether the content was refused; other client errors are faults of the set-up or of the moment, and all wait. */
    private static boolean isRefusal(HttpStatusCode status) {
        return switch (status.value()) {
            case 400, 409, 413, 422 -> true;
            default -> false;
        };
    }
}
