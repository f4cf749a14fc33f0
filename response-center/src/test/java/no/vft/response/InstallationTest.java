package no.vft.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.sql.DriverManager;
import java.sql.SQLException;
import no.vft.response.access.TestIdentityProvider;
import no.vft.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How it is installed: two roles in the database, and other systems that are not always there. */
class InstallationTest {
    @Test
    void theApplicationRoleOwnsNothingAndCannotRewriteTheAccessLog() throws SQLException {
        var database = TestDatabase.create();
        execute(
                database,
                "create role registry_owner login",
                "create role registry_app login",
                "grant all on schema public to registry_owner",
                "alter schema public owner to registry_owner");
        try (var identity = new TestIdentityProvider();
                var service = RunningService.start(
                        new TestDatabase(database.url(), "registry_app", "none"),
                        identity,
                        "spring.flyway.user=registry_owner",
                        "spring.flyway.password=none")) {
            assertThat(service.get("kari", "/api/v1/recipients?limit=1").status())
                    .isEqualTo(200);
            var jdbc = service.bean(JdbcClient.class);
            assertThat(jdbc.sql("select count(*) from person_access_log")
                            .query(Integer.class)
                            .single())
                    .isOne();
            for (var forbidden : new String[] {
                "delete from person_access_log", "update person_access_log set purpose = 'CASE'", "drop table recipient"
            }) {
                assertThatThrownBy(() -> jdbc.sql(forbidden).update()).isInstanceOf(BadSqlGrammarException.class);
            }
        }
    }

    @Test
    void startsAndServesWhileTheIdentityProviderIsAway() {
        var identity = new TestIdentityProvider();
        identity.close();
        try (var service = RunningService.start(TestDatabase.create(), identity)) {
            assertThat(service.get("kari", "/api/v1/me").problem()).isEqualTo("unavailable");
            var health = RunningService.send(HttpRequest.newBuilder(service.internalUri("/actuator/health/readiness"))
                    .build());
            assertThat(health.json().get("status").asString()).isEqualTo("UP");
        }
    }

    private static void execute(TestDatabase database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
