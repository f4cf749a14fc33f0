package no.vft.response.alarm;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.vft.api.WireJson;
import no.vft.api.device.AlarmKind;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.handoff.IntakeResult.Answer;
import no.vft.api.handoff.IntakeResult.Outcome;
import no.vft.api.id.AlarmId;
import no.vft.api.id.EventId;
import no.vft.response.alarm.AlarmLog.Line;
import no.vft.response.alarm.Decision.Accepted;
import no.vft.response.alarm.Decision.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes alarms out of events: a handful of statements for a whole batch, all in one transaction. An event of a source
 * with an open alarm joins it, another raises a new one; a partial unique index settles what two instances do at once.
 */
@Component
public class AlarmRaiser {
    /** How long after a case was closed a new alarm of the same source is shown as its sequel. */
    static final Duration EPISODE_WINDOW = Duration.ofMinutes(15);

    private final AlarmTable alarms;
    private final AlarmLog log;
    private final Lifecycle lifecycle;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final AlarmSignal signal;

    AlarmRaiser(
            AlarmTable alarms,
            AlarmLog log,
            Lifecycle lifecycle,
            JdbcTemplate jdbc,
            JdbcClient client,
            TransactionTemplate transaction,
            InstantSource clock,
            AlarmSignal signal) {
        this.alarms = alarms;
        this.log = log;
        this.lifecycle = lifecycle;
        this.jdbc = jdbc;
        this.client = client;
        this.transaction = transaction;
        this.clock = clock;
        this.signal = signal;
    }

    /**
     * Takes events in, in their order, all or none.
     *
     * @param origins what the registry knows of the devices; a source that is absent is an unknown device
     * @return one answer for each event, in the same order
     * @throws org.springframework.dao.DataAccessException when nothing was stored
     */
    public List<Answer> raise(List<IntakeEvent> events, Map<String, Origin> origins) {
        var answers = transaction.execute(status -> new Batch(events, origins).run());
        signal.changed();
        return answers;
    }

    /** One batch on its way through one transaction. */
    private final class Batch {
        private final List<IntakeEvent> events;
        private final Map<String, Origin> origins;
        private final Map<EventId, AlarmId> known = new HashMap<>();
        private final Map<Key, Alarm> open = new HashMap<>();
        private final Map<Key, Alarm> resolvedLately = new HashMap<>();
        private final Map<AlarmId, Alarm> asLocked = new HashMap<>();
        private final Map<AlarmId, Alarm> changed = new LinkedHashMap<>();
        private final Map<AlarmId, Alarm> raised = new LinkedHashMap<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Object[]> eventRows = new ArrayList<>();

        Batch(List<IntakeEvent> events, Map<String, Origin> origins) {
            this.events = events;
            this.origins = origins;
        }

        List<Answer> run() {
            look();
            var answers = events.stream().map(this::take).toList();
            write();
            return answers;
        }

        private void look() {
            known.putAll(findKnown(events.stream().map(IntakeEvent::eventId).toList()));
            var sources = events.stream().map(IntakeEvent::source).collect(Collectors.toSet());
            for (var alarm : alarms.lockOpen(sources)) {
                open.put(Key.of(alarm), alarm);
                asLocked.put(alarm.id(), alarm);
            }
            for (var alarm : alarms.listResolvedSince(sources, clock.instant().minus(EPISODE_WINDOW))) {
                resolvedLately.put(Key.of(alarm), alarm);
            }
        }

        private Answer take(IntakeEvent event) {
            var before = known.get(event.eventId());
            if (before != null) {
                return new Answer(event.eventId(), Outcome.ALREADY_HANDED_OVER, before);
            }
            var key = new Key(event.source(), AlarmKindFacts.of(event.kind()).stream());
            var joined = open.get(key);
            if (isOnlyLogged(event, joined)) {
                return log(event);
            }
            return joined == null ? raise(event, key) : join(event, joined);
        }

        private boolean isOnlyLogged(IntakeEvent event, @Nullable Alarm joined) {
            return event.kind() == AlarmKind.TEST || (event.kind() == AlarmKind.CANCEL && joined == null);
        }

        private Answer log(IntakeEvent event) {
            var alarm = newAlarm(event, AlarmState.LOGGED, null);
            raised.put(alarm.id(), alarm);
            remember(event, alarm, AlarmLogKind.TEST_LOGGED);
            return new Answer(event.eventId(), Outcome.LOGGED, alarm.id());
        }

        private Answer raise(IntakeEvent event, Key key) {
            var earlier = resolvedLately.get(key);
            var alarm = newAlarm(event, AlarmState.WAITING, earlier == null ? null : earlier.id());
            raised.put(alarm.id(), alarm);
            open.put(key, alarm);
            remember(event, alarm, AlarmLogKind.RAISED);
            return new Answer(event.eventId(), Outcome.RAISED, alarm.id());
        }

        private Answer join(IntakeEvent event, Alarm alarm) {
            var command = event.kind() == AlarmKind.CANCEL
                    ? new AlarmCommand.CancelByDevice(event.eventId())
                    : new AlarmCommand.Press(event.eventId(), event.kind(), event.voice());
            var now = clock.instant();
            switch (lifecycle.decide(alarm, command, now)) {
                case Accepted accepted -> {
                    var next = accepted.next();
                    open.put(Key.of(next), next);
                    (raised.containsKey(next.id()) ? raised : changed).put(next.id(), next);
                    accepted.facts().forEach(fact -> lines.add(new Line(next, fact, now)));
                    eventRows.add(eventRow(event, next.id()));
                    known.put(event.eventId(), next.id());
                }
                case Decision.Refused refused ->
                    throw new IllegalStateException("an open alarm refused an event: " + refused);
            }
            return new Answer(event.eventId(), Outcome.JOINED, alarm.id());
        }

        private void remember(IntakeEvent event, Alarm alarm, AlarmLogKind kind) {
            var detail =
                    Map.of("kind", event.kind().name(), "form", event.form().name());
            lines.add(new Line(alarm, new Fact(kind, Fact.DEVICE, event.eventId(), detail), event.acceptedAt()));
            eventRows.add(eventRow(event, alarm.id()));
            known.put(event.eventId(), alarm.id());
        }

        private Alarm newAlarm(IntakeEvent event, AlarmState state, @Nullable AlarmId follows) {
            var kind = AlarmKindFacts.of(event.kind());
            var origin = origins.get(event.source());
            var alarm = new Alarm(
                    new AlarmId(event.eventId().value()),
                    1,
                    state,
                    kind.stream(),
                    event.kind(),
                    kind.severity(),
                    origin == null ? 0 : origin.riskLevel(),
                    event.form(),
                    event.source(),
                    event.deviceId(),
                    origin != null,
                    origin == null ? null : origin.municipality(),
                    origin == null ? null : origin.recipientId(),
                    event.voice() != null || origin == null ? event.voice() : origin.voiceUri(),
                    event.acceptedAt(),
                    event.acceptedAt(),
                    event.acceptedAt(),
                    1,
                    0,
                    Level.ELIGIBLE,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    follows,
                    null);
            return state.isOpen()
                    ? alarm.change()
                            .nextDeadline(lifecycle.firstDeadline(alarm))
                            .withVersion(1)
                    : alarm;
        }

        private void write() {
            alarms.insert(List.copyOf(raised.values()));
            alarms.updateLocked(
                    changed.keySet().stream().map(id -> asLocked.get(id)).toList(), List.copyOf(changed.values()));
            jdbc.batchUpdate(
                    "insert into alarm_event (event_id, alarm_id, accepted_at, event) values (?, ?, ?, ?::jsonb)",
                    eventRows);
            log.append(lines);
        }
    }

    private Map<EventId, AlarmId> findKnown(Collection<EventId> ids) {
        var found = new HashMap<EventId, AlarmId>();
        client.sql("select event_id, alarm_id from alarm_event where event_id = any(?)")
                .param(ids.stream().map(EventId::value).toArray(UUID[]::new))
                .query(rs -> {
                    found.put(
                            new EventId(rs.getObject("event_id", UUID.class)),
                            new AlarmId(rs.getObject("alarm_id", UUID.class)));
                });
        return found;
    }

    private static Object[] eventRow(IntakeEvent event, AlarmId alarm) {
        return new Object[] {
            event.eventId().value(),
            alarm.value(),
            Timestamp.from(event.acceptedAt()),
            WireJson.mapper().writeValueAsString(event)
        };
    }

    private record Key(String source, AlarmStream stream) {
        static Key of(Alarm alarm) {
            return new Key(alarm.source(), alarm.stream());
        }
    }
}
