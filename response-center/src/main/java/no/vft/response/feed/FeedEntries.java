package no.vft.response.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.feed.CaseRecord;
import no.vft.api.feed.FeedEntry;
import no.vft.api.id.AlarmId;
import no.vft.api.id.EventId;
import no.vft.response.alarm.Alarms;
import no.vft.response.alarm.LogEntry;
import org.springframework.stereotype.Component;

/** Turns lines of the alarm log into what the other services read. */
@Component
class FeedEntries {
    private final Alarms alarms;
    private final CaseRecords cases;

    FeedEntries(Alarms alarms, CaseRecords cases) {
        this.alarms = alarms;
        this.cases = cases;
    }

    /** A page without answered or resolved alarms needs no further statement; any other needs a fixed number. */
    List<FeedEntry> of(List<LogEntry> lines) {
        var answered = alarmsIn(lines, AlarmLogKind.ANSWERED, AlarmLogKind.RESOLVED);
        var events = answered.isEmpty() ? Map.<AlarmId, List<EventId>>of() : alarms.listEventIds(answered);
        var records = cases.of(alarmsIn(lines, AlarmLogKind.RESOLVED));
        return lines.stream().map(line -> entry(line, events, records)).toList();
    }

    private static Set<AlarmId> alarmsIn(List<LogEntry> lines, AlarmLogKind... kinds) {
        var wanted = Set.of(kinds);
        return lines.stream()
                .filter(line -> wanted.contains(line.kind()))
                .map(LogEntry::alarmId)
                .collect(Collectors.toSet());
    }

    private static FeedEntry entry(
            LogEntry line, Map<AlarmId, List<EventId>> events, Map<AlarmId, CaseRecord> records) {
        return new FeedEntry(
                line.position().cursor(),
                line.alarmId(),
                line.version(),
                line.kind(),
                line.at(),
                line.actor(),
                line.municipality(),
                line.deviceId(),
                switch (line.kind()) {
                    case ANSWERED, RESOLVED -> events.getOrDefault(line.alarmId(), List.of());
                    default -> line.eventId() == null ? List.of() : List.of(line.eventId());
                },
                line.detail(),
                line.kind() == AlarmLogKind.RESOLVED ? records.get(line.alarmId()) : null);
    }
}
