package no.vft.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.vft.testkit.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The schema as the migrations make it is the schema that was reviewed. */
class SchemaDocTest {
    private static final Path DOCUMENT = Path.of("src/main/resources/db/schema.sql");
    private static final String TABLES = """
            select line from (
              select table_name, 0 as kind, ordinal_position::int as place,
                     'column ' || table_name || '.' || column_name || ' ' || data_type
                       || case is_nullable when 'NO' then ' not null' else '' end
                       || coalesce(' default ' || column_default, '') as line
                from information_schema.columns
               where table_schema = 'public' and table_name <> 'flyway_schema_history'
              union all
              select tablename, 1, 0, indexdef from pg_indexes
               where schemaname = 'public' and tablename <> 'flyway_schema_history'
              union all
              select conrelid::regclass::text, 2, 0, 'constraint ' || conname || ' ' || pg_get_constraintdef(oid)
                from pg_constraint
               where connamespace = 'public'::regnamespace and contype <> 'n'
                 and conrelid::regclass::text <> 'flyway_schema_history'
              union all
              select sequencename, 3, 0, 'sequence ' || sequencename || ' increment ' || increment_by
                from pg_sequences where schemaname = 'public') as everything
            order by table_name collate "C", kind, place, line collate "C"
            """;
    private static final String WITHOUT_COMMENT = """
            select attrelid::regclass::text || '.' || attname
              from pg_attribute join pg_class on pg_class.oid = attrelid
             where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
               and attnum > 0 and not attisdropped and col_description(attrelid, attnum) is null
            """;

    private final JdbcClient jdbc = migrated();

    private static JdbcClient migrated() {
        var database = TestDatabase.create();
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .placeholders(java.util.Map.of("applicationRole", database.username()))
                .load()
                .migrate();
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    }

    @Test
    void theDumpIsTheSchema() throws IOException {
        var expected = "-- Written by SchemaDocTest from the migrated database, for review: -Dvft.docs.write=true\n"
                + String.join("\n", jdbc.sql(TABLES).query(String.class).list()) + "\n";
        if (Boolean.getBoolean("vft.docs.write")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(DOCUMENT).content().isEqualTo(expected);
    }

    @Test
    void everyColumnHasAComment() {
        assertThat(jdbc.sql(WITHOUT_COMMENT).query(String.class).list()).isEqualTo(List.of());
    }
}
