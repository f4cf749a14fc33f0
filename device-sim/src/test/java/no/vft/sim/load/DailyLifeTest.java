package no.vft.sim.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DailyLifeTest {
    private static final ZonedDateTime START = ZonedDateTime.of(2026, 3, 2, 0, 0, 0, 0, ZoneId.of("Europe/Oslo"));
    private static final int USERS = 10_000;

    @Test
    void hoursAverageToOneAndTheMorningIsTheBusiest() {
        double[] weights = IntStream.range(0, 24)
                .mapToDouble(hour -> DailyProfile.weight(LocalTime.of(hour, 30)))
                .toArray();

        assertThat(Arrays.stream(weights).average().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(weights).max().orElseThrow()).isEqualTo(weights[9]);
    }

    @Test
    void onePersonInAHundredPressesMoreThanThirtyTimesAMonthAndTheMeanHolds() {
        double[] rates = DailyProfile.alarmsPerDay(100_000, 4);

        assertThat(Arrays.stream(rates).filter(rate -> rate >= 1).count()).isBetween(900L, 1_100L);
        assertThat(Arrays.stream(rates).average().orElseThrow()).isCloseTo(0.12, within(0.01));
    }

    @Test
    void aDayOfTenThousandUsersHasItsAlarmsAndItsMorning() {
        List<DailyLife.Event> alarms = day(11).stream()
                .filter(event -> !List.of("TEST", "BATTERY_LOW", "POWER_FAIL").contains(event.kind()))
                .toList();
        long morning = alarms.stream()
                .filter(event -> event.at().getHour() >= 8 && event.at().getHour() < 11)
                .count();

        assertThat(alarms).hasSizeBetween(1_000, 1_400);
        assertThat((double) morning / alarms.size()).isCloseTo(3 * 1.8 / 24, within(0.06));
    }

    @Test
    void sameSeedGivesTheSameDay() {
        assertThat(day(5)).isEqualTo(day(5)).isNotEqualTo(day(6));
    }

    private static List<DailyLife.Event> day(long seed) {
        DailyLife life = new DailyLife(USERS, START, seed);
        List<DailyLife.Event> events = new ArrayList<>();
        for (DailyLife.Event event = life.next();
                Duration.between(START, event.at()).toDays() < 1;
                event = life.next()) {
            events.add(event);
        }
        return events;
    }
}
