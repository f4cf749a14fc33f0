package no.vft.response.alarm;

import static no.vft.response.alarm.AlarmFixture.KARI;
import static no.vft.response.alarm.AlarmFixture.aPress;
import static no.vft.response.alarm.AlarmFixture.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import no.vft.api.device.AlarmKind;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.handoff.IntakeResult.Answer;
import no.vft.api.handoff.IntakeResult.Outcome;
import no.vft.api.id.AlarmId;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

class AlarmsInTheDatabaseTest {
    private final AlarmDatabase database = AlarmDatabase.create();

    @Test
    void theSameEventHandedOverAgainChangesNothing() {
        var event = aPress("demo-0001");
        var first = raise(event);
        var second = raise(event);

        assertThat(first.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(second).isEqualTo(new Answer(event.eventId(), Outcome.ALREADY_HANDED_OVER, first.alarmId()));
        assertThat(database.log.listOf(first.alarmId())).hasSize(1);
    }

    @Test
    void aFurtherPressJoinsTheOpenAlarmAlsoWithinOneBatch() {
        var answers =
                database.raiser.raise(List.of(aPress("demo-0001"), aPress("demo-0001"), aPress("demo-0002")), Map.of());

        assertThat(answers).extracting(Answer::outcome).containsExactly(Outcome.RAISED, Outcome.JOINED, Outcome.RAISED);
        var alarm = database.alarms.find(answers.getFirst().alarmId()).orElseThrow();
        assertThat(alarm.presses()).isEqualTo(2);
        assertThat(alarm.unseenPresses()).isEqualTo(1);
        assertThat(database.listQueue().getFirst().id()).isEqualTo(alarm.id());
    }

    @Test
    void aTechnicalAlarmDoesNotJoinThePersonsAlarm() {
        raise(aPress("demo-0001"));
        var technical = raise(anEvent("demo-0001", AlarmKind.BATTERY_LOW, database.now()));

        assertThat(technical.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(database.listQueue()).hasSize(2);
    }

    @Test
    void aTestIsLoggedAndNeverRings() {
        var answer = raise(anEvent("demo-0001", AlarmKind.TEST, database.now()));

        assertThat(answer.outcome()).isEqualTo(Outcome.LOGGED);
        assertThat(database.listQueue()).isEmpty();
        assertThat(database.alarms.find(answer.alarmId()).orElseThrow().state()).isEqualTo(AlarmState.LOGGED);
    }

    @Test
    void aPressAfterTheCaseIsClosedIsANewAlarmThatNamesTheEarlier() {
        var first = raise(aPress("demo-0001")).alarmId();
        carryOut(first, new AlarmCommand.Claim(KARI));
        carryOut(first, new AlarmCommand.Answer(KARI, true));
        carryOut(first, new AlarmCommand.Resolve(KARI, "ANXIETY", null, "NO_NEED", null));
        database.pass(Duration.ofMinutes(3));
        var second = raise(anEvent("demo-0001", AlarmKind.SAFETY_BUTTON, database.now()));

        assertThat(second.outcome()).isEqualTo(Outcome.RAISED);
        var alarm = database.alarms.find(second.alarmId()).orElseThrow();
        assertThat(alarm.follows()).isEqualTo(first);
        assertThat(alarm.clockStartedAt()).isEqualTo(database.now());
    }

    @Test
    void ofFiftyWhoClaimAtOnceOneGetsIt() throws Exception {
        var alarm = raise(aPress("demo-0001")).alarmId();
        var start = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = new ArrayList<Callable<Decision>>();
            for (int i = 0; i < 50; i++) {
                var operator = "operator-" + i;
                claims.add(() -> {
                    start.await();
                    return carryOut(alarm, new AlarmCommand.Claim(operator));
                });
            }
            var futures = claims.stream().map(pool::submit).toList();
            start.countDown();
            var accepted = 0;
            for (var future : futures) {
                accepted += future.get() instanceof Decision.Accepted ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        assertThat(database.log.listOf(alarm)).extracting(LogEntry::kind).containsOnlyOnce(AlarmLogKind.CLAIMED);
    }

    @Test
    void twoInstancesThatRaiseAtOnceMakeOneAlarm() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var raised = new ArrayList<Future<Answer>>();
            for (int i = 0; i < 20; i++) {
                raised.add(pool.submit(() -> raiseInSpiteOfRivals()));
            }
            var alarms = new HashSet<AlarmId>();
            for (var future : raised) {
                alarms.add(future.get().alarmId());
            }
            assertThat(alarms).hasSize(1);
        }
        assertThat(database.listQueue().getFirst().presses()).isEqualTo(20);
    }

    @Test
    void deadlinesThatPassedWhileNobodyLookedTakeEffectInTheirOrder() {
        var alarm = raise(aPress("demo-0001")).alarmId();
        database.pass(Duration.ofSeconds(61));
        while (database.desk.passDeadlines(10) > 0) {
            // until nothing is due
        }
        assertThat(database.log.listOf(alarm))
                .extracting(LogEntry::kind)
                .containsExactly(
                        AlarmLogKind.RAISED,
                        AlarmLogKind.ESCALATED,
                        AlarmLogKind.ESCALATED,
                        AlarmLogKind.ESCALATED,
                        AlarmLogKind.BREACHED);
    }

    @Test
    void theDatabaseRefusesAnOpenAlarmWithoutADeadlineAndAChangedLog() {
        raise(aPress("demo-0001"));

        assertThatThrownBy(() -> database.jdbc.update("update alarm set next_deadline_at = null, next_deadline = null"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("an_open_alarm_has_exactly_one_next_deadline");
        assertThatThrownBy(() -> database.jdbc.update("update alarm_log set actor = 'nobody'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.jdbc.update("delete from alarm_log")).hasMessageContaining("append-only");
    }

    @Test
    void aReaderOfTheLogMissesNothingWhileEightWrite() throws Exception {
        var written = new ConcurrentLinkedQueue<AlarmId>();
        var done = new AtomicBoolean();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = pool.submit(() -> {
                var seen = new ArrayList<AlarmId>();
                var position = LogPosition.BEGINNING;
                while (true) {
                    var finished = done.get();
                    var lines = database.log.read(position, 50);
                    lines.forEach(line -> seen.add(line.alarmId()));
                    if (!lines.isEmpty()) {
                        position = lines.getLast().position();
                    } else if (finished) {
                        return seen;
                    }
                }
            });
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 8; writer++) {
                var device = "writer-" + writer + "-";
                writers.add(pool.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        written.add(raise(aPress(device + i)).alarmId());
                    }
                }));
            }
            for (var writer : writers) {
                writer.get();
            }
            done.set(true);
            assertThat(reader.get()).hasSize(400).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    private Answer raise(IntakeEvent event) {
        return database.raiser.raise(List.of(event), Map.of()).getFirst();
    }

    private Answer raiseInSpiteOfRivals() {
        var event = aPress("demo-0001");
        while (true) {
            try {
                return raise(event);
            } catch (DuplicateKeyException rival) {
                // the next try joins the rival's alarm
            }
        }
    }

    private Decision carryOut(AlarmId id, AlarmCommand command) {
        return database.desk.carryOut(id, command).orElseThrow();
    }
}
