package no.vft.stack.database;

import java.sql.Connection;
import java.sql.SQLException;
import no.vft.stack.folder.Secrets;

/**
 * For each database an owner, who migrates, and an application, which owns nothing: it may read and write rows, and can
 * neither change a table nor switch off its row-level security. Every step can be repeated.
 */
final class DatabaseRoles {
    private final Connection connection;
    private final Secrets secrets;

    DatabaseRoles(Connection connection, Secrets secrets) {
        this.connection = connection;
        this.secrets = secrets;
    }

    /** The password is our own Base64 text, so it needs no quoting beyond the quotes. */
    void setPassword(String role, String password) throws SQLException {
        execute("alter role " + role + " password '" + password + "'");
    }

    void reloadConfiguration() throws SQLException {
        execute("select pg_reload_conf()");
    }

    void createDatabase(String name) throws SQLException {
        createRole(name + "_owner");
        createRole(name + "_app");
        if (!exists("select 1 from pg_database where datname = '" + name + "'")) {
            execute("create database " + name + " owner " + name + "_owner");
        }
        execute("revoke connect, temporary on database " + name + " from public");
        execute("grant connect on database " + name + " to " + name + "_app");
    }

    private void createRole(String role) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = '" + role + "'")) {
            execute("create role " + role + " login");
        }
        setPassword(role, secrets.value("database-" + role));
    }

    /** Inside the database itself: what the owner makes from now on, the application may use. */
    void grant(String name) throws SQLException {
        var owner = name + "_owner";
        var application = name + "_app";
        execute("revoke create on schema public from public");
        execute("alter schema public owner to " + owner);
        execute("grant usage on schema public to " + application);
        var forOwner = "alter default privileges for role " + owner + " grant ";
        execute(forOwner + "usage on schemas to " + application);
        execute(forOwner + "select, insert, update, delete on tables to " + application);
        execute(forOwner + "usage, select on sequences to " + application);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean exists(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }
}
