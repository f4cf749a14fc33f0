package no.vft.response.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.vft.api.handoff.IntakeBatch;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.handoff.IntakeResult;
import no.vft.api.handoff.IntakeResult.Answer;
import no.vft.api.handoff.IntakeResult.Outcome;
import no.vft.api.id.DeviceId;
import no.vft.response.alarm.AlarmRaiser;
import no.vft.response.alarm.Origin;
import no.vft.response.device.DeviceDirectory;
import no.vft.response.device.DeviceEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes batches of events: a batch in one transaction, and when that does not go, each event in one of its own, so that
 * one that cannot be stored never holds up the others.
 */
@Component
class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    /** Another instance may raise an alarm of the same source at the same moment; the second try joins it. */
    private static final int TRIES = 3;

    private final AlarmRaiser raiser;
    private final DeviceDirectory devices;
    private final IntakeMetrics metrics;

    Intake(AlarmRaiser raiser, DeviceDirectory devices, IntakeMetrics metrics) {
        this.raiser = raiser;
        this.devices = devices;
        this.metrics = metrics;
    }

    /**
     * @throws DataAccessException or {@link TransactionException} when the database is away: nothing was stored, and
     * the
     *     whole batch is to be handed over again
     */
    IntakeResult take(IntakeBatch batch) {
        var events = batch.events();
        var origins = origins(events);
        var answers = new ArrayList<Answer>();
        try {
            answers.addAll(raise(events, origins));
        } catch (DataAccessResourceFailureException | TransactionException databaseIsAway) {
            throw databaseIsAway;
        } catch (RuntimeException batchFailed) {
            LOG.warn(
                    "intake.batch.split events={} because={}",
                    events.size(),
                    batchFailed.getClass().getName());
            events.forEach(event -> answers.add(raiseAlone(event, origins)));
        }
        metrics.taken(answers);
        return new IntakeResult(answers);
    }

    private Answer raiseAlone(IntakeEvent event, Map<String, Origin> origins) {
        try {
            return raise(List.of(event), origins).getFirst();
        } catch (DataAccessResourceFailureException | TransactionException databaseIsAway) {
            throw databaseIsAway;
        } catch (RuntimeException failed) {
            LOG.error(
                    "intake.event.failed eventId={} because={}",
                    event.eventId(),
                    failed.getClass().getName());
            return new Answer(event.eventId(), Outcome.FAILED, null);
        }
    }

    private List<Answer> raise(List<IntakeEvent> events, Map<String, Origin> origins) {
        for (int attempt = 1; ; attempt++) {
            try {
                return raiser.raise(events, origins);
            } catch (DuplicateKeyException | PessimisticLockingFailureException rival) {
                if (attempt == TRIES) {
                    throw rival;
                }
            }
        }
    }

    /** What the registry knows. An alarm must ring without it: where it cannot be asked, every device is unknown. */
    private Map<String, Origin> origins(List<IntakeEvent> events) {
        try {
            var ids = events.stream()
                    .map(IntakeEvent::deviceId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var found = new HashMap<String, Origin>();
            for (Map.Entry<DeviceId, DeviceEntry> entry : devices.find(ids).entrySet()) {
                var device = entry.getValue();
                found.put(
                        entry.getKey().value(),
                        new Origin(
                                device.municipalityNumber(),
                                device.recipientId(),
                                device.riskLevel(),
                                device.voiceUri()));
            }
            return found;
        } catch (DataAccessException registryIsAway) {
            LOG.warn(
                    "intake.registry.away because={}", registryIsAway.getClass().getName());
            return Map.of();
        }
    }
}
