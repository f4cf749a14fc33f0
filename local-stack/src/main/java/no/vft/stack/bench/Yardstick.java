package no.vft.stack.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import no.vft.stack.database.Database;

/**
 * What the same PostgreSQL on the same disk does with the simplest program there is: eight clients that insert one row
 * for
 * each transaction. By pgbench where it is installed, else by the same over JDBC.
 *
 * @param commitsPerSecond the result
 * @param label which program measured it
 */
record Yardstick(double commitsPerSecond, String label) {
    private static final int CLIENTS = 8;
    private static final String DATABASE = "postgres";
    private static final String INSERT =
            "insert into yardstick (device, ref, payload) values ('demo-0001', 'ref', '{\"kind\":\"SAFETY_BUTTON\"}')";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    /** Measures for that long, in a table of its own that is dropped afterwards. */
    static Yardstick measure(Database database, int port, String password, Duration duration) {
        try (var connection = database.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("create table yardstick (id bigserial primary key, device text not null,"
                    + " ref text not null, payload jsonb not null, at timestamptz not null default now())");
            try {
                return pgbenchIsInstalled() ? byPgbench(port, password, duration) : byJdbc(database, duration);
            } finally {
                statement.execute("drop table yardstick");
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the yardstick could not be measured", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the yardstick was interrupted", e);
        }
    }

    private static boolean pgbenchIsInstalled() throws InterruptedException {
        try {
            var version = new ProcessBuilder("pgbench", "--version")
                    .redirectErrorStream(true)
                    .start();
            version.getInputStream().readAllBytes();
            return version.waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static Yardstick byPgbench(int port, String password, Duration duration)
            throws IOException, InterruptedException {
        var script = Files.createTempFile("yardstick", ".sql");
        try {
            Files.writeString(script, INSERT + ";\n");
            var output = run(pgbench(port, script, duration), password);
            var tps = TPS.matcher(output);
            if (!tps.find()) {
                throw new IllegalStateException("pgbench said no figure: " + output);
            }
            return new Yardstick(Double.parseDouble(tps.group(1)), "pgbench, " + CLIENTS + " clients");
        } finally {
            Files.delete(script);
        }
    }

    private static List<String> pgbench(int port, Path script, Duration duration) {
        return List.of(
                "pgbench",
                "--no-vacuum",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=postgres",
                "--client=" + CLIENTS,
                "--jobs=2",
                "--protocol=prepared",
                "--time=" + duration.toSeconds(),
                "--file=" + script,
                DATABASE);
    }

    private static String run(List<String> command, String password) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return output;
    }

    private static Yardstick byJdbc(Database database, Duration duration) throws InterruptedException {
        var end = System.nanoTime() + duration.toNanos();
        var clients = new ArrayList<Callable<Long>>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(() -> insertUntil(database, end));
        }
        long commits = 0;
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Long> done : threads.invokeAll(clients)) {
                commits += done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the yardstick failed", e.getCause());
        }
        var label = "the same over JDBC, since pgbench is not installed, " + CLIENTS + " clients";
        return new Yardstick(commits / (double) duration.toSeconds(), label);
    }

    private static long insertUntil(Database database, long end) throws SQLException {
        long commits = 0;
        try (var connection = database.connect(DATABASE);
                var insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() - end < 0) {
                insert.executeUpdate();
                commits++;
            }
        }
        return commits;
    }
}
