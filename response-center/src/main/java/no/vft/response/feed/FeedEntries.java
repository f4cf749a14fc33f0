package no.vft.response.feed;

import java.util.List;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.feed.CaseRecord;
import no.vft.api.feed.FeedEntry;
import no.vft.api.id.EventId;
import no.vft.response.alarm.Alarms;
import no.vft.response.alarm.LogEntry;
import org.jspecify.annotations.Nullable;
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

    List<FeedEntry> of(List<LogEntry> lines) {
        return lines.stream().map(this::entry).toList();
    }

    private FeedEntry entry(LogEntry line) {
        return new FeedEntry(
                line.position().cursor(),
                line.alarmId(),
                line.version(),
                line.kind(),
                line.at(),
                line.actor(),
                line.municipality(),
                line.deviceId(),
                events(line),
                line.detail(),
                caseRecord(line));
    }

    private List<EventId> events(LogEntry line) {
        if (line.kind() == AlarmLogKind.ANSWERED || line.kind() == AlarmLogKind.RESOLVED) {
            return alarms.listEventIds(line.alarmId());
        }
        return line.eventId() == null ? List.of() : List.of(line.eventId());
    }

    private @Nullable CaseRecord caseRecord(LogEntry line) {
        return line.kind() == AlarmLogKind.RESOLVED
                ? alarms.find(line.alarmId()).flatMap(cases::of).orElse(null)
                : null;
    }
}
