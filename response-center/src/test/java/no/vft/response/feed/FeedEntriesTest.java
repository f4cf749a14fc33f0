package no.vft.response.feed;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.feed.FeedEntry;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.response.RunningService;
import no.vft.response.access.TestIdentityProvider;
import no.vft.response.alarm.AlarmCommand;
import no.vft.response.alarm.AlarmDesk;
import no.vft.response.alarm.AlarmFixture;
import no.vft.response.alarm.AlarmLog;
import no.vft.response.alarm.AlarmRaiser;
import no.vft.response.alarm.LogEntry;
import no.vft.response.alarm.LogPosition;
import no.vft.response.alarm.Origin;
import no.vft.response.device.DeviceDirectory;
import no.vft.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A page of the feed is gathered as a whole. */
class FeedEntriesTest {
    private static final TestIdentityProvider IDENTITY = new TestIdentityProvider();
    private static RunningService service;
    private static List<LogEntry> lines;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestDatabase.create(), IDENTITY);
        var raised = new ArrayList<AlarmId>();
        for (int n = 1; n <= 20; n++) {
            raised.add(raiseTwice("demo-%04d".formatted(n)));
        }
        raised.add(raiseTwice("unknown-device"));
        raised.forEach(FeedEntriesTest::resolve);
        lines = service.bean(AlarmLog.class).read(LogPosition.BEGINNING, 500);
    }

    @AfterAll
    static void stop() {
        service.close();
        IDENTITY.close();
    }

    private static AlarmId raiseTwice(String device) {
        var origins = new HashMap<String, Origin>();
        service.bean(DeviceDirectory.class)
                .find(List.of(new DeviceId(device)))
                .values()
                .forEach(entry -> origins.put(
                        device,
                        new Origin(
                                entry.municipalityNumber(), entry.recipientId(), entry.riskLevel(), entry.voiceUri())));
        var raiser = service.bean(AlarmRaiser.class);
        raiser.raise(List.of(AlarmFixture.aPress(device)), origins);
        return raiser.raise(List.of(AlarmFixture.aPress(device)), origins)
                .getFirst()
                .alarmId();
    }

    private static void resolve(AlarmId alarm) {
        var desk = service.bean(AlarmDesk.class);
        desk.carryOut(alarm, new AlarmCommand.Claim("kari"));
        desk.carryOut(alarm, new AlarmCommand.SeePresses("kari"));
        desk.carryOut(alarm, new AlarmCommand.Answer("kari", true));
        desk.carryOut(alarm, new AlarmCommand.Resolve("kari", "ANXIETY", "CONVERSATION", "RESOLVED_BY_PHONE", null));
    }

    @Test
    void aPageNeedsAsManyStatementsForTwentyCasesAsForOne() {
        var resolved = linesOf(AlarmLogKind.RESOLVED, AlarmLogKind.ANSWERED);
        assertThat(resolved).hasSize(42);
        entries(resolved);

        assertThat(statementsFor(resolved))
                .isEqualTo(statementsFor(resolved.subList(0, 2)))
                .isPositive();
    }

    @Test
    void aPageOfOrdinaryEntriesNeedsNone() {
        var ordinary = linesOf(AlarmLogKind.RAISED, AlarmLogKind.PRESSED_AGAIN, AlarmLogKind.CLAIMED);
        assertThat(ordinary).hasSize(63);

        assertThat(statementsFor(ordinary)).isZero();
        assertThat(entries(ordinary)).allSatisfy(entry -> {
            assertThat(entry.eventIds()).hasSize(entry.kind() == AlarmLogKind.CLAIMED ? 0 : 1);
            assertThat(entry.caseRecord()).isNull();
        });
    }

    @Test
    void anEntryIsTheSameAloneAndInAPage() {
        var page = entries(lines);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(entries(lines.subList(i, i + 1))).containsExactly(page.get(i));
        }
    }

    @Test
    void aResolvedCaseComesWithItsEventsItsPersonAndItsLog() {
        var entry = entries(linesOf(AlarmLogKind.RESOLVED)).getFirst();
        var record = entry.caseRecord();
        assertThat(entry.eventIds()).hasSize(2).doesNotHaveDuplicates();
        assertThat(record.occurredAt()).isEqualTo(AlarmFixture.RAISED_AT.minusSeconds(1));
        assertThat(record.resolvedBy().name()).isEqualTo("Kari Nordmann");
        assertThat(record.device().deviceId()).isEqualTo(entry.deviceId());
        assertThat(record.person()).isNotNull();
        assertThat(record.events())
                .filteredOn(event -> event.kind() != AlarmLogKind.ESCALATED)
                .extracting(event -> event.kind() + " " + event.actorName())
                .containsExactly(
                        "RAISED null",
                        "PRESSED_AGAIN null",
                        "CLAIMED Kari Nordmann",
                        "PRESS_SEEN Kari Nordmann",
                        "ANSWERED Kari Nordmann",
                        "RESOLVED Kari Nordmann");
    }

    @Test
    void aCaseOfAnUnknownDeviceComesWithoutAPerson() {
        var entry = entries(linesOf(AlarmLogKind.RESOLVED)).getLast();
        assertThat(entry.caseRecord().person()).isNull();
        assertThat(entry.caseRecord().municipality()).isNull();
        assertThat(entry.caseRecord().device().make()).isNull();
    }

    private static List<LogEntry> linesOf(AlarmLogKind... kinds) {
        var wanted = Set.of(kinds);
        return lines.stream().filter(line -> wanted.contains(line.kind())).toList();
    }

    private static List<FeedEntry> entries(List<LogEntry> some) {
        return service.bean(FeedEntries.class).of(some);
    }

    /** What this thread asked the database, as Spring's own log tells it. */
    private static long statementsFor(List<LogEntry> some) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            entries(some);
        } finally {
            logger.setAdditive(true);
            logger.setLevel(null);
            logger.detachAppender(heard);
        }
        var own = Thread.currentThread().getName();
        return List.copyOf(heard.list).stream()
                .filter(event -> event.getThreadName().equals(own))
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
