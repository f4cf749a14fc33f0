package no.vft.stack.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.vft.stack.folder.Secrets;
import no.vft.stack.folder.StackFault;
import no.vft.stack.process.Stopping;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server of a stack: durable as in production, reachable on loopback and by password only, its files
 * kept
 * from run to run. Thread-safe.
 */
public final class Database implements AutoCloseable {
    /** The databases, one for each service that keeps something. */
    public static final List<String> NAMES = List.of("ingest", "response", "epj");

    private static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_SECRET = "postgres-superuser";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final int MAX_CONNECTIONS = 200;
    private static final String ACCESS_RULES = """
            # Written at every start. Everyone needs a password, also on this machine.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            local all all scram-sha-256
            """;

    private final Path folder;
    private final Path log;
    private final Secrets secrets;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    /**
     * @param folder the server's own folder, made at the first start
     * @param log takes what the server prints
     */
    public Database(Path folder, Path log, Secrets secrets, int port) {
        this.folder = folder;
        this.log = log;
        this.secrets = secrets;
        this.port = port;
    }

    /** Stops a server that a killed launcher left running on this folder. */
    public void stopOrphan() {
        new Postmaster(folder).find().ifPresent(orphan -> stop(orphan, STOP_LIMIT));
    }

    /**
     * Starts the server, and makes what is missing of databases and roles.
     *
     * @throws StackFault when it does not start within a minute
     */
    public synchronized void start() {
        stopOrphan();
        letGo();
        var password = secrets.value(SUPERUSER_SECRET);
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setConnectConfig("password", password)
                .setPGStartupWait(START_LIMIT)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", Integer.toString(MAX_CONNECTIONS))
                .setServerConfig("idle_in_transaction_session_timeout", "60s")
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()));
        try {
            server = builder.start();
            try (var connection = connect(SUPERUSER)) {
                prepare(connection, password);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            throw new StackFault("PostgreSQL did not start (" + e.getMessage() + "): see " + log + ".", e);
        }
    }

    private void prepare(Connection connection, String password) throws SQLException, IOException {
        var roles = new DatabaseRoles(connection, secrets);
        // At every start, and before the door is closed: an earlier start may have been cut off in between.
        roles.setPassword(SUPERUSER, password);
        Files.writeString(folder.resolve("pg_hba.conf"), ACCESS_RULES);
        roles.reloadConfiguration();
        for (var name : NAMES) {
            roles.createDatabase(name);
            try (var inside = connect(name)) {
                new DatabaseRoles(inside, secrets).grant(name);
            }
        }
    }

    /** A connection of the superuser, for preparing, measuring and checking; close it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, secrets.value(SUPERUSER_SECRET));
    }

    /** The JDBC address of a database; holds no password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The server process while it runs. */
    public Optional<ProcessHandle> handle() {
        return new Postmaster(folder).find();
    }

    /** kill -9 of the server; returns when its last child is gone too, since the next start waits for them. */
    public void kill9() {
        handle().ifPresent(postmaster -> {
            var children = postmaster.descendants().toList();
            Stopping.kill(postmaster);
            children.forEach(child -> Stopping.hasEnded(child, STOP_LIMIT));
        });
        letGo();
    }

    /** Stops the server and keeps its files. Nothing happens when it is down. */
    @Override
    public synchronized void close() {
        handle().ifPresent(postmaster -> stop(postmaster, STOP_LIMIT));
        letGo();
    }

    /** The library holds a lock on the folder, and nothing else by now. */
    private synchronized void letGo() {
        var held = server;
        server = null;
        if (held == null) {
            return;
        }
        try {
            held.close();
        } catch (IOException e) {
            throw new StackFault("PostgreSQL did not let go of " + folder + " (" + e.getMessage() + ").", e);
        }
    }

    private static void stop(ProcessHandle postmaster, Duration limit) {
        var children = postmaster.descendants().toList();
        if (!FastShutdown.ask(postmaster.pid()) || !Stopping.hasEnded(postmaster, limit)) {
            Stopping.kill(postmaster);
        }
        children.forEach(child -> Stopping.hasEnded(child, limit));
    }
}
