package no.vft.stack.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import no.vft.stack.Ports;
import no.vft.stack.folder.Secrets;
import no.vft.stack.folder.StackFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void prepare() {
        database = new Database(
                folder.resolve("postgres"),
                folder.resolve("log"),
                new Secrets(folder),
                Ports.free().database());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void closesTheDoorThatAStartLeftOpenWhenItWasCutOff() throws Exception {
        database.start();
        try (var connection = database.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password null");
        }
        Files.writeString(folder.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        database.close();

        database.start();

        try (var connection = database.connect("epj")) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(database.url("epj"), "postgres", "guess"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void saysInOneSentenceThatItDoesNotStart() throws Exception {
        Files.writeString(folder.resolve("postgres"), "a file where the folder should be");
        assertThatThrownBy(database::start)
                .isInstanceOf(StackFault.class)
                .hasMessageStartingWith("PostgreSQL did not start (")
                .hasMessageEndingWith("): see " + folder.resolve("log") + ".");
    }
}
