package no.vft.api.ledger;

import java.util.List;
import no.vft.api.id.AlarmId;
import no.vft.api.id.EventId;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Internal: asks response-center what became of events. */
@HttpExchange(url = "/internal/v1")
public interface AlarmLedgerApi {
    /** The most events in one question. */
    int MAX_EVENTS = 1_000;

    /** What is held of these events; one that is not held is absent from the answer. */
    @PostExchange("/ledger-checks")
    Answer check(@RequestBody Question question);

    /** Events to look for, 1 to {@value #MAX_EVENTS}. */
    record Question(List<EventId> eventIds) {
        public Question {
            eventIds = List.copyOf(eventIds);
            if (eventIds.isEmpty() || eventIds.size() > MAX_EVENTS) {
                throw new IllegalArgumentException("eventIds: 1 to " + MAX_EVENTS + " are taken in one check");
            }
        }
    }

    /** The platform's side. */
    record Answer(List<Entry> entries) {}

    /**
     * One event.
     *
     * @param logEntries how many entries of the alarm log took it in; anything but 1 is a fault
     */
    record Entry(EventId eventId, AlarmId alarmId, int logEntries) {}
}
