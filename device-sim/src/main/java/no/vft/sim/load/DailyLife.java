package no.vft.sim.load;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The stream of presses of a fleet over its day: an inhomogeneous Poisson process after {@link DailyProfile}, drawn by
 * thinning. The same seed and start give the same stream. Not thread-safe.
 */
public final class DailyLife {
    private static final double NANOS_PER_DAY = Duration.ofDays(1).toNanos();

    private final SplittableRandom random;
    private final double[] cumulated;
    private final double alarmsPerDay;
    private final double technicalPerDay;
    private ZonedDateTime now;

    /** @param start the local time at which the day begins, in the zone whose hours count */
    public DailyLife(int users, ZonedDateTime start, long seed) {
        this.random = new SplittableRandom(seed);
        this.cumulated = DailyProfile.alarmsPerDay(users, seed);
        Arrays.parallelPrefix(cumulated, Double::sum);
        this.alarmsPerDay = cumulated[users - 1];
        this.technicalPerDay = users * DailyProfile.TECHNICAL_PER_USER_AND_DAY;
        this.now = start;
    }

    /** The next press; each is later than the one before. */
    public Event next() {
        double peakPerDay = alarmsPerDay * DailyProfile.peakWeight() + technicalPerDay;
        while (true) {
            double wait = -Math.log(1 - random.nextDouble()) / peakPerDay * NANOS_PER_DAY;
            now = now.plusNanos((long) wait + 1);
            double draw = random.nextDouble() * peakPerDay;
            if (draw < technicalPerDay) {
                return new Event(now, random.nextInt(cumulated.length), DailyProfile.technicalKind(random));
            }
            if (draw < technicalPerDay + alarmsPerDay * DailyProfile.weight(LocalTime.from(now))) {
                return new Event(now, userByRate(), DailyProfile.alarmKind(random));
            }
        }
    }

    private int userByRate() {
        int found = Arrays.binarySearch(cumulated, random.nextDouble() * alarmsPerDay);
        return Math.min(found < 0 ? -found - 1 : found + 1, cumulated.length - 1);
    }

    /**
     * @param at when, on the fleet's own calendar
     * @param user which device, from 0
     */
    public record Event(ZonedDateTime at, int user, String kind) {}
}
