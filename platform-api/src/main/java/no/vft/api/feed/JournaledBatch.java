package no.vft.api.feed;

import java.util.List;
import no.vft.api.id.AlarmId;

/** Alarms whose journal document is stored, 1 to 500. */
public record JournaledBatch(List<AlarmId> alarmIds) {
    public JournaledBatch {
        alarmIds = List.copyOf(alarmIds);
        if (alarmIds.isEmpty() || alarmIds.size() > 500) {
            throw new IllegalArgumentException("alarmIds: 1 to 500 are taken in one batch");
        }
    }
}
