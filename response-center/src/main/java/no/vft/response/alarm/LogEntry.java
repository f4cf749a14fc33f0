package no.vft.response.alarm;

import java.time.Instant;
import java.util.Map;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import no.vft.api.id.MunicipalityNumber;
import org.jspecify.annotations.Nullable;

/** One line of the alarm log. */
public record LogEntry(
        LogPosition position,
        AlarmId alarmId,
        int version,
        AlarmLogKind kind,
        Instant at,
        String actor,
        @Nullable MunicipalityNumber municipality,
        @Nullable DeviceId deviceId,
        @Nullable EventId eventId,
        Map<String, String> detail) {
    public LogEntry {
        detail = Map.copyOf(detail);
    }
}
