package no.vft.response.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.vft.testkit.TestDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The alarm module on a real PostgreSQL, with a clock that stands still until the test moves it. */
public final class AlarmDatabase {
    private Instant now = AlarmFixture.RAISED_AT;
    private final InstantSource clock = () -> now;
    public final JdbcTemplate jdbc;
    public final Alarms alarms;
    public final AlarmLog log;
    public final AlarmDesk desk;
    public final AlarmRaiser raiser;
    public final AlarmSignal signal = new AlarmSignal();
    public final TransactionTemplate transaction;

    private AlarmDatabase(DriverManagerDataSource source) {
        jdbc = new JdbcTemplate(source);
        var client = JdbcClient.create(jdbc);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var table = new AlarmTable(jdbc, client);
        var lifecycle = new Lifecycle(LifecycleRules.DEFAULT);
        log = new AlarmLog(jdbc, client);
        alarms = new Alarms(table, client);
        desk = new AlarmDesk(table, log, lifecycle, transaction, clock, signal);
        raiser = new AlarmRaiser(table, log, lifecycle, jdbc, client, transaction, clock, signal);
    }

    public static AlarmDatabase create() {
        var database = TestDatabase.create();
        var source = new DriverManagerDataSource(database.url(), database.username(), database.password());
        Flyway.configure()
                .dataSource(source)
                .placeholders(Map.of("applicationRole", database.username()))
                .load()
                .migrate();
        return new AlarmDatabase(source);
    }

    /** The open alarms that belong to no municipality, in the order of the queue. */
    public List<Alarm> listQueue() {
        return alarms.listOpen(Set.of(), "nobody", 1_000).first();
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
