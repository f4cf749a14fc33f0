package no.vft.testkit;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The schema of a migrated database as text for review: the same schema always gives the same text. */
public final class SchemaDump {
    private static final String LINES = """
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
              select tgrelid::regclass::text, 3, 0, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
              union all
              select sequencename, 4, 0, 'sequence ' || sequencename || ' increment ' || increment_by
                from pg_sequences where schemaname = 'public') as everything
            order by table_name collate "C", kind, place, line collate "C"
            """;
    private static final String WITHOUT_COMMENT = """
            select attrelid::regclass::text || '.' || attname
              from pg_attribute join pg_class on pg_class.oid = attrelid
             where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
               and attnum > 0 and not attisdropped and col_description(attrelid, attnum) is null
             order by attrelid::regclass::text, attnum
            """;

    private SchemaDump() {}

    /** Columns, indexes, constraints, triggers and sequences, table by table. */
    public static String of(TestDatabase database) {
        return "-- Written by SchemaDocTest from the migrated database, for review: -Dvft.docs.write=true\n"
                + String.join("\n", list(database, LINES)) + "\n";
    }

    /** The columns, as {@code table.column}, that no comment explains. */
    public static List<String> columnsWithoutComment(TestDatabase database) {
        return list(database, WITHOUT_COMMENT);
    }

    private static List<String> list(TestDatabase database, String query) {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("the schema could not be read", e);
        }
    }
}
