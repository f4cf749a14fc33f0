package no.vft.ingest.lead;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import no.vft.ingest.schema.Schema;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Whether this instance is the active one. The lead is an advisory lock on a connection of its own: when the process or
 * the connection dies, the database gives it to another instance. For a moment two instances may believe that they
 * have it;
 * what they do is idempotent. The same connection listens for commits of other instances. Thread-safe.
 */
@Component
public final class Lead {
    /** The name under which instances tell each other that something was committed. */
    public static final String COMMITTED = "intake_committed";

    /** An arbitrary number that nothing else in this database uses. */
    private static final long LOCK = 7_011_001L;

    private static final Duration STANDBY = Duration.ofSeconds(1);
    private static final int LISTEN_MILLIS = 1_000;
    private static final int ANSWER_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Lead.class);

    private final JdbcConnectionDetails database;
    private final Schema schema;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition won = lock.newCondition();
    private volatile boolean leading;

    Lead(JdbcConnectionDetails database, Schema schema) {
        this.database = database;
        this.schema = schema;
    }

    /** Whether this instance is the active one, as far as it knows. */
    public boolean isLeading() {
        return leading;
    }

    /** Waits until this instance is the active one. */
    public void await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!leading) {
                won.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Has this called, in the lead's own thread, when the lead is won and at each word of another instance's commit.
     */
    public void onNews(Runnable listener) {
        listeners.add(listener);
    }

    /** Tries for the lead, and keeps it as long as the connection lives; returns when it is lost or was not won. */
    void hold() throws InterruptedException, SQLException {
        schema.awaitReady();
        try (var connection = open()) {
            if (win(connection)) {
                keep(connection);
            }
        } finally {
            become(false);
        }
        Thread.sleep(STANDBY);
    }

    private Connection open() throws SQLException {
        var properties = new Properties();
        if (database.getUsername() != null) {
            properties.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            properties.setProperty("password", database.getPassword());
        }
        properties.setProperty("connectTimeout", String.valueOf(ANSWER_SECONDS));
        properties.setProperty("socketTimeout", String.valueOf(ANSWER_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "alarm-ingest lead");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private static boolean win(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private void keep(Connection connection) throws SQLException, InterruptedException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + COMMITTED);
        }
        LOG.atInfo().log("this instance is the active one");
        become(true);
        tell();
        var postgres = connection.unwrap(PGConnection.class);
        while (!Thread.interrupted()) {
            var news = postgres.getNotifications(LISTEN_MILLIS);
            if (news != null && news.length > 0) {
                tell();
            } else if (!connection.isValid(ANSWER_SECONDS)) {
                LOG.atWarn().log("the lead is lost with its connection");
                return;
            }
        }
        throw new InterruptedException();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private void become(boolean now) {
        lock.lock();
        try {
            leading = now;
            won.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
