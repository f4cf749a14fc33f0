package no.vft.response.alarm;

import static no.vft.response.alarm.AlarmFixture.KARI;
import static no.vft.response.alarm.AlarmFixture.OLA;
import static no.vft.response.alarm.AlarmFixture.RAISED_AT;
import static no.vft.response.alarm.AlarmFixture.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import no.vft.api.device.AlarmKind;
import no.vft.api.id.AlarmId;
import no.vft.api.id.MunicipalityNumber;
import org.junit.jupiter.api.Test;

/** Which alarms a screen gets when it cannot get all. */
class QueueInTheDatabaseTest {
    private static final MunicipalityNumber KRISTIANSAND = new MunicipalityNumber("4204");
    private static final MunicipalityNumber VENNESLA = new MunicipalityNumber("4223");
    private static final Set<MunicipalityNumber> BOTH = Set.of(KRISTIANSAND, VENNESLA);
    private static final int ALL = 1_000;

    private final AlarmDatabase database = AlarmDatabase.create();
    private int seconds;

    @Test
    void theDatabaseOrdersAsEveryScreenDoes() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var kinds = List.of(AlarmKind.SAFETY_BUTTON, AlarmKind.SMOKE, AlarmKind.INACTIVITY, AlarmKind.DOOR_OPEN);
        for (int i = 0; i < 60; i++) {
            var voice = random.nextBoolean() ? "tel:+4700001234" : null;
            var device = "order-" + i;
            var origin = Map.of(device, new Origin(KRISTIANSAND, null, random.nextInt(3), voice));
            var event = anEvent(device, kinds.get(random.nextInt(kinds.size())), RAISED_AT.plusSeconds(i % 7));
            database.raiser.raise(List.of(event), origin);
            if (random.nextInt(4) == 0) {
                database.raiser.raise(List.of(anEvent(device, event.kind(), RAISED_AT.plusSeconds(30))), origin);
            }
        }

        var waiting = database.alarms.listWaiting(BOTH, ALL);

        assertThat(waiting).as("seed %d", seed).hasSize(60).isSortedAccordingTo(Alarm.QUEUE_ORDER);
    }

    @Test
    void aCutQueueKeepsTheOwnAndThoseOfPersonsThatWait() {
        raise("technical", AlarmKind.OFFLINE, KRISTIANSAND);
        var ofOla = raise("in-hand", AlarmKind.SMOKE, KRISTIANSAND);
        var own = raise("own", AlarmKind.DOOR_OPEN, KRISTIANSAND);
        var waiting = raise("waiting", AlarmKind.SAFETY_BUTTON, KRISTIANSAND);
        claim(ofOla, OLA);
        claim(own, KARI);

        assertThat(firstOf(2)).containsExactly(waiting, own);
        assertThat(firstOf(3)).containsExactly(ofOla, waiting, own);
        assertThat(firstOf(1)).containsExactly(own);
        assertThat(database.alarms.listOpen(BOTH, KARI, 1).open()).isEqualTo(4);
        assertThat(database.alarms.listOpen(BOTH, KARI, ALL).first()).hasSize(4);
    }

    @Test
    void countsWhatTheOperatorMaySeeAlone() {
        raise("theirs", AlarmKind.SAFETY_BUTTON, KRISTIANSAND);
        var ours = raise("ours", AlarmKind.SAFETY_BUTTON, VENNESLA);
        var nobodys = raise("nobodys", AlarmKind.SAFETY_BUTTON, null);

        var open = database.alarms.listOpen(Set.of(VENNESLA), KARI, ALL);

        assertThat(open.open()).isEqualTo(2);
        assertThat(open.first()).extracting(Alarm::id).containsExactly(ours, nobodys);
        assertThat(database.alarms.listOpen(Set.of(), KARI, ALL).first())
                .extracting(Alarm::id)
                .containsExactly(nobodys);
    }

    @Test
    void technicalAlarmsAreTakenLast() {
        var technical = raise("technical", AlarmKind.OFFLINE, KRISTIANSAND);
        var door = raise("door", AlarmKind.DOOR_OPEN, KRISTIANSAND);
        claim(raise("taken", AlarmKind.SMOKE, KRISTIANSAND), OLA);

        assertThat(database.alarms.listWaiting(BOTH, ALL)).extracting(Alarm::id).containsExactly(door, technical);
    }

    @Test
    void theListIsFilteredBeforeItIsCut() {
        var ours = raise("ours", AlarmKind.SAFETY_BUTTON, VENNESLA);
        var claimed = raise("claimed", AlarmKind.SAFETY_BUTTON, KRISTIANSAND);
        claim(claimed, KARI);
        raise("newer-1", AlarmKind.SAFETY_BUTTON, KRISTIANSAND);
        raise("newer-2", AlarmKind.SAFETY_BUTTON, KRISTIANSAND);

        assertThat(newest(Set.of(VENNESLA), null, null, 1)).containsExactly(ours);
        assertThat(newest(BOTH, null, AlarmState.CLAIMED, 1)).containsExactly(claimed);
        assertThat(newest(BOTH, "ours", AlarmState.WAITING, 1)).containsExactly(ours);
        assertThat(newest(BOTH, "ours", AlarmState.CLAIMED, 1)).isEmpty();
        assertThat(newest(BOTH, null, null, 2)).hasSize(2).doesNotContain(ours, claimed);
    }

    private List<AlarmId> firstOf(int limit) {
        return database.alarms.listOpen(BOTH, KARI, limit).first().stream()
                .map(Alarm::id)
                .toList();
    }

    private List<AlarmId> newest(Set<MunicipalityNumber> whose, String source, AlarmState state, int limit) {
        return database.alarms.listNewest(whose, source, state, limit).stream()
                .map(Alarm::id)
                .toList();
    }

    private AlarmId raise(String device, AlarmKind kind, MunicipalityNumber municipality) {
        var origins = municipality == null
                ? Map.<String, Origin>of()
                : Map.of(device, new Origin(municipality, null, 0, null));
        var event = anEvent(device, kind, RAISED_AT.plusSeconds(seconds++));
        return database.raiser.raise(List.of(event), origins).getFirst().alarmId();
    }

    private void claim(AlarmId alarm, String operator) {
        assertThat(database.desk.carryOut(alarm, new AlarmCommand.Claim(operator)))
                .containsInstanceOf(Decision.Accepted.class);
    }
}
