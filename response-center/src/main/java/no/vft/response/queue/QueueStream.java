package no.vft.response.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.vft.api.problem.ProblemType;
import no.vft.response.access.ProblemException;
import no.vft.response.alarm.Alarm;
import no.vft.response.alarm.AlarmLog;
import no.vft.response.alarm.AlarmSignal;
import no.vft.response.alarm.Alarms;
import no.vft.response.alarm.LogEntry;
import no.vft.response.alarm.LogPosition;
import no.vft.response.operator.Operator;
import no.vft.response.queue.StreamClient.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the alarm log once for all browsers of this instance and sends each the cards that changed. A browser that
 * comes with its last position gets what it missed; any other, or one that missed too much, gets a snapshot. Where a
 * snapshot had to leave alarms out, the browser gets a new one at each heartbeat until nothing is left out: as some are
 * taken, others appear.
 */
@Component
class QueueStream implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(QueueStream.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration GATHER = Duration.ofMillis(20);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    /** A browser then comes again, and with it the question whether its session still holds. */
    private static final Duration LONGEST_STREAM = Duration.ofMinutes(30);

    private static final int PAGE = 500;
    private static final int MOST_CLIENTS = 500;
    /** New snapshots at one heartbeat, so that many long queues never hold up the news; the others follow in turn. */
    private static final int MOST_RENEWED = 20;

    private final Queue queue;
    private final Alarms alarms;
    private final AlarmLog log;
    private final QueueCards cards;
    private final AlarmSignal signal;
    private final InstantSource clock;
    private final JsonMapper json;
    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Arrival> arriving = new ConcurrentLinkedQueue<>();
    /** Browsers that may not have every open alarm, the longest waiting first; used by the following thread alone. */
    private final Set<StreamClient> cut = new LinkedHashSet<>();

    private volatile @Nullable Thread follower;

    QueueStream(
            Queue queue,
            Alarms alarms,
            AlarmLog log,
            QueueCards cards,
            AlarmSignal signal,
            InstantSource clock,
            JsonMapper json,
            MeterRegistry registry) {
        this.queue = queue;
        this.alarms = alarms;
        this.log = log;
        this.cards = cards;
        this.signal = signal;
        this.clock = clock;
        this.json = json;
        Gauge.builder("response.stream.clients", clients, Set::size)
                .description("Browsers on the stream of this instance")
                .register(registry);
    }

    /**
     * Opens a stream.
     *
     * @param lastPosition the last event id that the browser has, if any
     */
    SseEmitter open(Operator operator, Optional<String> lastPosition) {
        if (clients.size() >= MOST_CLIENTS) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Too many browsers follow the queue: close one.");
        }
        var emitter = new SseEmitter(LONGEST_STREAM.toMillis());
        var client = new StreamClient(operator, emitter, json);
        emitter.onCompletion(client::close);
        emitter.onTimeout(client::close);
        emitter.onError(gone -> client.close());
        arriving.add(new Arrival(client, lastPosition.flatMap(LogPosition::find)));
        Thread.ofVirtual().name("queue-stream").start(() -> {
            try {
                client.run();
            } finally {
                clients.remove(client);
            }
        });
        signal.changed();
        return emitter;
    }

    /** Done by the following thread alone: what a browser gets is then never older than what it got before. */
    private void welcome() {
        for (var arrival = arriving.poll(); arrival != null; arrival = arriving.poll()) {
            try {
                begin(arrival.client(), arrival.last());
            } catch (RuntimeException failed) {
                arrival.client().close();
                throw failed;
            }
            clients.add(arrival.client());
            if (!arrival.client().isOpen()) {
                clients.remove(arrival.client());
            }
        }
    }

    private record Arrival(StreamClient client, Optional<LogPosition> last) {}

    private void begin(StreamClient client, Optional<LogPosition> last) {
        if (last.isPresent() && !last.get().equals(LogPosition.BEGINNING)) {
            var missed = log.read(last.get(), PAGE);
            if (missed.size() < PAGE) {
                send(List.of(client), missed);
                client.offer(heartbeat());
                cut.add(client);
                return;
            }
        }
        show(client);
    }

    private void show(StreamClient client) {
        var snapshot = queue.snapshot(client.operator());
        client.offer(new Message("snapshot", snapshot.position(), snapshot));
        cut.remove(client);
        if (snapshot.leavesSomeOut()) {
            cut.add(client);
        }
    }

    private void beat() {
        cut.removeIf(client -> !client.isOpen());
        cut.stream().limit(MOST_RENEWED).toList().forEach(this::show);
        clients.forEach(client -> client.offer(heartbeat()));
    }

    private void send(Collection<StreamClient> receivers, List<LogEntry> lines) {
        if (lines.isEmpty() || receivers.isEmpty()) {
            return;
        }
        var position = lines.getLast().position().cursor();
        var ids = lines.stream().map(LogEntry::alarmId).distinct().toList();
        for (var alarm : alarms.find(ids)) {
            var message = message(alarm, position);
            receivers.stream()
                    .filter(client -> Visibility.sees(client.operator(), alarm))
                    .forEach(client -> client.offer(message));
        }
    }

    private Message message(Alarm alarm, String position) {
        return alarm.state().isOpen()
                ? new Message("alarm", position, cards.of(alarm))
                : new Message("closed", position, new Closed(alarm.id().toString()));
    }

    private record Closed(String alarmId) {}

    private record Heartbeat(Instant now) {}

    private Message heartbeat() {
        return new Message("heartbeat", null, new Heartbeat(clock.instant()));
    }

    private void follow() {
        LogPosition position = null;
        var beatAt = System.nanoTime();
        while (follower == Thread.currentThread()) {
            try {
                var seen = signal.changes();
                if (position == null) {
                    position = log.end();
                }
                welcome();
                var lines = log.read(position, PAGE);
                if (lines.isEmpty()) {
                    signal.await(seen, LOOK_AGAIN);
                } else {
                    send(clients, lines);
                    position = lines.getLast().position();
                    gather(lines.size());
                }
                if (System.nanoTime() - beatAt >= HEARTBEAT.toNanos()) {
                    beat();
                    beatAt = System.nanoTime();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                // No heartbeat goes out meanwhile: the screens say that their data is old.
                LOG.error("queue.stream.failed because={}", failed.getClass().getName());
                pause();
            }
        }
    }

    /** In a storm, the next look gathers more: looking for each alarm alone would take the time to take them in. */
    private static void gather(int found) throws InterruptedException {
        if (found < PAGE) {
            Thread.sleep(GATHER);
        }
    }

    private void pause() {
        try {
            signal.await(signal.changes(), HEARTBEAT.dividedBy(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        var starting = Thread.ofPlatform().name("queue-stream-follow").unstarted(this::follow);
        follower = starting;
        starting.start();
    }

    @Override
    public void stop() {
        var ending = follower;
        follower = null;
        if (ending != null) {
            ending.interrupt();
        }
        clients.forEach(StreamClient::close);
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }
}
