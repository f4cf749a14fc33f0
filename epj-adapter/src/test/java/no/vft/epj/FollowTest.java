package no.vft.epj;

import static no.vft.epj.Cases.aResolvedCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.vft.api.WireJson;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.feed.FeedEntry;
import no.vft.api.id.AlarmId;
import no.vft.testkit.TestDatabase;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The feed is followed without loss and without doubles, whatever is away and whatever comes. */
class FollowTest {
    private static final String NO_ISSUER = "http://127.0.0.1:1";

    private final TestDatabase database = TestDatabase.create();
    private final FeedPeer peer = FeedPeer.start();

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void keepsADocumentForEachResolvedAlarmAndReportsIt() {
        try (var service = start()) {
            peer.publish(raised("1"), aResolvedCase().entry("2"));
            eventually().untilAsserted(() -> assertThat(peer.journaled()).containsExactly(Cases.ALARM));
            assertThat(service.documents()).isEqualTo(1);
            assertThat(cursor(service)).isEqualTo("2");
            eventually().until(() -> unreported(service) == 0);
        }
    }

    @Test
    void makesNothingDoubleWhenItEndsBetweenStoreAndReport() {
        peer.takesReports(false);
        try (var service = start()) {
            peer.publish(aResolvedCase().entry("1"));
            eventually().until(() -> peer.refusals() > 0);
            assertThat(service.documents()).isEqualTo(1);
            assertThat(unreported(service)).isEqualTo(1);
        }
        peer.takesReports(true);
        try (var service = start()) {
            eventually().untilAsserted(() -> assertThat(peer.journaled()).containsExactly(Cases.ALARM));
            eventually().until(() -> unreported(service) == 0);
            assertThat(service.documents()).isEqualTo(1);
        }
    }

    @Test
    void theSameAlarmAndVersionAgainChangesNothingAndAHigherVersionAddsADocument() {
        try (var service = start()) {
            peer.publish(
                    aResolvedCase().entry("1"),
                    aResolvedCase().note("annet").entry("2"),
                    aResolvedCase().version(9).entry("3"));
            eventually().until(() -> "3".equals(cursor(service)));
            assertThat(service.documents()).isEqualTo(2);
            assertThat(service.jdbc()
                            .sql("select document from journal_document where version = 7")
                            .query(String.class)
                            .single())
                    .contains("falt ved sengen");
        }
    }

    @Test
    void aPoisonEntryIsKeptAsFailedAndTheFeedGoesOn() {
        try (var service = start()) {
            peer.publishRaw("{\"cursor\":\"1\",\"alarmId\":\"no-uuid\",\"kind\":\"RESOLVED\"}");
            peer.publishRaw(withoutItsCase("2"));
            peer.publish(aResolvedCase().entry("3"));
            eventually().untilAsserted(() -> assertThat(peer.journaled()).containsExactly(Cases.ALARM));
            var reasons = service.jdbc()
                    .sql("select reason from journal_failure order by cursor")
                    .query(String.class)
                    .list();
            assertThat(reasons).hasSize(2);
            assertThat(reasons.getFirst()).startsWith("unreadable: ").doesNotContain("no-uuid");
            assertThat(reasons.getLast()).isEqualTo("a resolved alarm without its case record");
            assertThat(Http.get(service.url() + "/actuator/health").body()).contains("\"failedEntries\":2");
            assertThat(Http.get(service.url() + "/actuator/prometheus").body())
                    .contains("epj_journal_failures 2.0")
                    .contains("epj_feed_entries_total{outcome=\"document\"} 1.0");
        }
    }

    @Test
    void anEntryThatTheDatabaseRefusesIsKeptAsFailedAndItsNeighboursAreKept() {
        try (var service = start()) {
            eventually().until(() -> service.context().getBean("schema") != null && ready(service));
            service.jdbc()
                    .sql("alter table journal_document add constraint refused check (version <> 13)")
                    .update();
            peer.publish(
                    aResolvedCase().alarm(Cases.anotherAlarm()).entry("1"),
                    aResolvedCase().version(13).entry("2"),
                    aResolvedCase().alarm(Cases.anotherAlarm()).entry("3"));
            eventually().until(() -> "3".equals(cursor(service)));
            assertThat(service.documents()).isEqualTo(2);
            assertThat(service.jdbc()
                            .sql("select alarm_id from journal_failure")
                            .query(String.class)
                            .list())
                    .containsExactly(Cases.ALARM.toString());
        }
    }

    @Test
    void oneRefusedReportDoesNotHoldBackTheOthers() {
        var first = Cases.anotherAlarm();
        var unwanted = Cases.anotherAlarm();
        var last = Cases.anotherAlarm();
        peer.refuses(unwanted);
        peer.publish(
                aResolvedCase().alarm(first).entry("1"),
                aResolvedCase().alarm(unwanted).entry("2"),
                aResolvedCase().alarm(last).entry("3"));
        try (var service = start()) {
            eventually().untilAsserted(() -> assertThat(peer.journaled()).contains(first, last));
            assertThat(unreported(service)).isEqualTo(1);
            peer.refuses(Cases.anotherAlarm());
            eventually().untilAsserted(() -> assertThat(peer.journaled()).contains(unwanted));
        }
    }

    @Test
    void startsWithoutTheResponseCentreAndFollowsWhenItComes() {
        peer.goAway();
        try (var service = start()) {
            assertThat(Http.get(service.url() + "/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            peer.open();
            peer.publish(aResolvedCase().entry("1"));
            eventually().untilAsserted(() -> assertThat(peer.journaled()).containsExactly(Cases.ALARM));
        }
    }

    @Test
    void startsWithoutTheDatabaseAndIsAliveButNotReady() {
        var nowhere = new TestDatabase("jdbc:postgresql://127.0.0.1:1/epj", "epj", "epj");
        try (var service = Service.start(nowhere, peer.url(), NO_ISSUER)) {
            assertThat(Http.get(service.url() + "/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            assertThat(Http.get(service.url() + "/actuator/health/readiness").statusCode())
                    .isEqualTo(503);
            assertThat(Http.get(service.fhirUrl() + "/metadata").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void twoInstancesKeepEveryDocumentOnce() {
        try (var one = start();
                var two = start()) {
            for (var i = 1; i <= 40; i++) {
                peer.publish(aResolvedCase().alarm(Cases.anotherAlarm()).entry(peer.nextCursor()));
            }
            eventually().until(() -> "40".equals(cursor(one)));
            assertThat(two.documents()).isEqualTo(40);
            eventually().until(() -> unreported(one) == 0);
        }
    }

    @Test
    void aSecondDocumentOfTheSamePersonUpdatesThePerson() {
        try (var service = start()) {
            peer.publish(
                    aResolvedCase().entry("1"),
                    aResolvedCase()
                            .alarm(Cases.anotherAlarm())
                            .protectedAddress("CONFIDENTIAL")
                            .entry("2"));
            eventually().until(() -> "2".equals(cursor(service)));
            assertThat(service.jdbc()
                            .sql("select patient from journal_patient")
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .doesNotContain("Strandgata");
        }
    }

    private Service start() {
        return Service.start(database, peer.url(), NO_ISSUER);
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30)).ignoreExceptions();
    }

    private static boolean ready(Service service) throws Exception {
        return Http.get(service.url() + "/actuator/health/readiness").statusCode() == 200;
    }

    private static String cursor(Service service) {
        return service.jdbc()
                .sql("select cursor from feed_position")
                .query(String.class)
                .single();
    }

    private static long unreported(Service service) {
        return service.jdbc()
                .sql("select count(*) from journal_document where journaled_reported_at is null")
                .query(Long.class)
                .single();
    }

    private static FeedEntry raised(String cursor) {
        return entry(cursor, AlarmLogKind.RAISED, Cases.ALARM);
    }

    private static String withoutItsCase(String cursor) {
        return WireJson.mapper().writeValueAsString(entry(cursor, AlarmLogKind.RESOLVED, Cases.anotherAlarm()));
    }

    private static FeedEntry entry(String cursor, AlarmLogKind kind, AlarmId alarmId) {
        return new FeedEntry(
                cursor,
                alarmId,
                1,
                kind,
                aResolvedCase().entry("1").at(),
                "device",
                null,
                null,
                List.of(),
                Map.of(),
                null);
    }
}
