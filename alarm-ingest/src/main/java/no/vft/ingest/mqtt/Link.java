package no.vft.ingest.mqtt;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import no.vft.ingest.worker.BackOff;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection to the broker alive: connects, subscribes, and does it again with a growing pause when it is
 * lost.
 * While suspended there is no connection and no try. Thread-safe.
 */
final class Link {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private final MqttSettings settings;
    private final BrokerAccess access;
    private final String clientId;
    private final @Nullable String filter;
    private final Connection.Handler handler;
    private final BackOff backOff;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Connection current;
    private boolean suspended;

    /** @param filter what to subscribe to; null for a link that only publishes, and keeps no session */
    Link(
            MqttSettings settings,
            String clientId,
            @Nullable String filter,
            Connection.Handler handler,
            RandomGenerator chance) {
        this.settings = settings;
        this.access = new BrokerAccess(settings);
        this.clientId = clientId;
        this.filter = filter;
        this.handler = handler;
        this.backOff = new BackOff(settings.reconnectMin(), settings.reconnectMax(), chance);
    }

    String clientId() {
        return clientId;
    }

    /** One life of a connection, from the try to its loss. */
    void live() throws InterruptedException {
        awaitWanted();
        try (var connection = new Connection(settings.uri().toString(), clientId, handler)) {
            connection.open(access.options(filter != null), settings.connectTimeout(), settings.publishWindow());
            if (filter != null) {
                connection.subscribe(filter, settings.connectTimeout());
            }
            backOff.reset();
            LOG.atInfo().addKeyValue("client", clientId).log("connected to the broker");
            become(connection);
            connection.awaitLoss();
            LOG.atWarn().addKeyValue("client", clientId).log("the connection to the broker ended");
        } catch (MqttException | RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("client", clientId)
                    .addKeyValue("reason", String.valueOf(e.getMessage()))
                    .addKeyValue("cause", rootOf(e))
                    .log("no connection to the broker");
        } finally {
            become(null);
        }
        Thread.sleep(backOff.next());
    }

    /** Paho hides what TLS complains of behind words like "Untranslated MqttException". */
    private static String rootOf(Throwable failure) {
        var root = failure;
        for (var cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private void awaitWanted() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (suspended) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void become(@Nullable Connection connection) {
        lock.lock();
        try {
            current = connection;
            if (connection != null && suspended) {
                connection.drop();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Disconnects and stays away until {@link #resume}. */
    void suspend() {
        lock.lock();
        try {
            suspended = true;
            if (current != null) {
                current.drop();
            }
        } finally {
            lock.unlock();
        }
    }

    void resume() {
        lock.lock();
        try {
            suspended = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The connection, if there is one now. */
    Optional<Connection> connection() {
        lock.lock();
        try {
            return Optional.ofNullable(current).filter(Connection::isOpen);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a connection, at most so long. */
    Optional<Connection> awaitConnection(java.time.Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var nanos = longest.toNanos();
            while ((current == null || !current.isOpen()) && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return Optional.ofNullable(current).filter(Connection::isOpen);
        } finally {
            lock.unlock();
        }
    }

    boolean isUp() {
        return connection().isPresent();
    }
}
