package no.vft.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests: in a container where a Docker engine is present, embedded otherwise. One server for each
 * test JVM, one fresh database for each caller. Durable as in production: fsync and synchronous_commit are on.
 */
public record TestDatabase(String url, String username, String password) {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A new, empty database. */
    public static TestDatabase create() {
        var server = Holder.SERVER;
        var name = "test_" + NUMBER.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.url("postgres"), server.username, server.password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database could not be created", e);
        }
        return new TestDatabase(server.url(name), server.username, server.password);
    }

    private record Server(String host, int port, String username, String password) {
        String url(String database) {
            return "jdbc:postgresql://" + host + ":" + port + "/" + database;
        }

        static Server start() {
            return dockerEngineIsPresent() ? container() : embedded();
        }

        private static boolean dockerEngineIsPresent() {
            return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        }

        @SuppressWarnings("resource") // lives as long as the test JVM; Testcontainers removes it
        private static Server container() {
            System.out.println("Tests run on PostgreSQL in a container (a Docker engine is present).");
            var container = new PostgreSQLContainer("postgres:18-alpine");
            container.start();
            return new Server(
                    container.getHost(),
                    container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                    container.getUsername(),
                    container.getPassword());
        }

        private static Server embedded() {
            System.out.println("Tests run on embedded PostgreSQL (no Docker engine is present).");
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
                return new Server("localhost", postgres.getPort(), "postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException("embedded PostgreSQL did not start", e);
            }
        }
    }

    private static final class Holder {
        private static final Server SERVER = Server.start();
    }
}
