package no.vft.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.vft.testkit.SchemaDump;
import no.vft.testkit.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The schema as the migrations make it is the schema that was reviewed. */
class SchemaDocTest {
    private static final Path DOCUMENT = Path.of("src/main/resources/db/schema.sql");

    private final TestDatabase database = migrated();

    private static TestDatabase migrated() {
        var database = TestDatabase.create();
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .placeholders(Map.of("applicationRole", database.username()))
                .load()
                .migrate();
        return database;
    }

    @Test
    void theDumpIsTheSchema() throws IOException {
        var expected = SchemaDump.of(database);
        if (Boolean.getBoolean("vft.docs.write")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(DOCUMENT).content().isEqualTo(expected);
    }

    @Test
    void everyColumnHasAComment() {
        assertThat(SchemaDump.columnsWithoutComment(database)).isEmpty();
    }
}
