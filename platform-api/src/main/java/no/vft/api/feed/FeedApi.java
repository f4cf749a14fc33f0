package no.vft.api.feed;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Internal: readers follow what happened to alarms, each with its own durable cursor. */
@HttpExchange(url = "/internal/v1")
public interface FeedApi {
    /** The cursor before the first entry. */
    String BEGINNING = "0";

    /**
     * The entries after a cursor, at once when there are any, else as soon as one comes or the wait is over.
     *
     * @param after a cursor of an earlier page, or {@link #BEGINNING}
     * @param wait 0s to 30s, as {@code 20s}
     * @param limit 1 to 500
     */
    @GetExchange("/feed")
    FeedPage read(
            @RequestParam("after") String after, @RequestParam("wait") String wait, @RequestParam("limit") int limit);

    /** Tells that journal documents are stored and deliverable, which closes the alarms. Idempotent. */
    @PostExchange("/journaled")
    void journaled(@RequestBody JournaledBatch batch);
}
