package no.vft.api.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import no.vft.api.id.MunicipalityNumber;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the alarm log, as a downstream reader sees it.
 *
 * @param cursor the reader's position after this entry, opaque
 * @param alarmVersion the alarm's version after this entry, from 1
 * @param at the database server's time
 * @param actor the operator's id, or {@code system} or {@code device}
 * @param eventIds for RAISED, PRESSED_AGAIN, TEST_LOGGED and CANCELLED_BY_DEVICE the event itself; for ANSWERED and
 *     RESOLVED every event of the alarm so far
 * @param detail short facts by name ({@code level}, {@code speech}, {@code cause} …)
 * @param caseRecord the whole case, only with RESOLVED
 */
public record FeedEntry(
        String cursor,
        AlarmId alarmId,
        int alarmVersion,
        AlarmLogKind kind,
        Instant at,
        String actor,
        @Nullable MunicipalityNumber municipality,
        @Nullable DeviceId deviceId,
        List<EventId> eventIds,
        Map<String, String> detail,
        @Nullable CaseRecord caseRecord) {
    public FeedEntry {
        eventIds = List.copyOf(eventIds);
        detail = Map.copyOf(detail);
    }
}
