package no.vft.sim.load;

import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * When the users of a response centre press: 0.12 alarms for each user and day, most between 8 and 11, and one user in
 * a
 * hundred more than 30 times a month. Besides each user has one test or technical message a day, at any hour.
 */
public final class DailyProfile {
    /** Mean over all users (KRS Kristiansand: 40 000 inquiries a month of 11 000 users). */
    static final double ALARMS_PER_USER_AND_DAY = 0.12;

    static final double TECHNICAL_PER_USER_AND_DAY = 1;

    static final double HEAVY_SHARE = 0.01;
    private static final double DAYS_PER_MONTH = 30;
    private static final double HEAVY_LEAST = 30 / DAYS_PER_MONTH;
    private static final double HEAVY_MOST = 300 / DAYS_PER_MONTH;

    /** What is left for the others, so that the mean over all users holds. */
    private static final double ORDINARY =
            (ALARMS_PER_USER_AND_DAY - HEAVY_SHARE * (HEAVY_LEAST + HEAVY_MOST) / 2) / (1 - HEAVY_SHARE);

    /** Falls and accidents are about 6 % of the alarms; nearly all the rest is the button. */
    private static final List<Share> ALARM_KINDS = List.of(
            new Share("SAFETY_BUTTON", 0.84),
            new Share("FALL", 0.06),
            new Share("DOOR_OPEN", 0.04),
            new Share("BED_EXIT", 0.03),
            new Share("SMOKE", 0.01),
            new Share("EPILEPSY", 0.01),
            new Share("GEOFENCE", 0.01));

    private static final List<Share> TECHNICAL_KINDS =
            List.of(new Share("TEST", 0.9), new Share("BATTERY_LOW", 0.07), new Share("POWER_FAIL", 0.03));

    private static final double MEAN_WEIGHT = (6 * 0.4 + 2 * 1.0 + 3 * 1.8 + 5 * 1.1 + 6 * 1.2 + 2 * 0.7) / 24;

    private DailyProfile() {}

    /** How much busier that hour is than the mean of the day, which is 1. */
    static double weight(LocalTime time) {
        int hour = time.getHour();
        double raw = hour < 6 ? 0.4 : hour < 8 ? 1.0 : hour < 11 ? 1.8 : hour < 16 ? 1.1 : hour < 22 ? 1.2 : 0.7;
        return raw / MEAN_WEIGHT;
    }

    /** The busiest hour's weight. */
    static double peakWeight() {
        return weight(LocalTime.of(8, 0));
    }

    /** Alarms a day of each user; which users are heavy ones is decided by the seed. */
    static double[] alarmsPerDay(int users, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(users)
                .map(share -> share < HEAVY_SHARE ? random.nextDouble(HEAVY_LEAST, HEAVY_MOST) : ORDINARY)
                .toArray();
    }

    static String alarmKind(RandomGenerator random) {
        return pick(ALARM_KINDS, random);
    }

    static String technicalKind(RandomGenerator random) {
        return pick(TECHNICAL_KINDS, random);
    }

    private static String pick(List<Share> kinds, RandomGenerator random) {
        double left = random.nextDouble();
        for (Share share : kinds) {
            left -= share.share();
            if (left < 0) {
                return share.kind();
            }
        }
        return kinds.getFirst().kind();
    }

    private record Share(String kind, double share) {}
}
