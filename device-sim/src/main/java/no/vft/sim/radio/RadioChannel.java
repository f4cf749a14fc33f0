package no.vft.sim.radio;

import java.time.Duration;
import java.util.SplittableRandom;
import no.vft.api.device.Channel;
import no.vft.api.device.Channel.Bearer;
import no.vft.api.device.Channel.Role;

/**
 * One channel of one device. The same seed gives the same sequence of passages and the same coverage gaps.
 * Thread-safe; time is given by the caller as the time since the device was switched on and must not run backwards.
 */
public final class RadioChannel {
    /** dBm, from a weak to a strong LTE-M signal. */
    private static final int WEAKEST_DBM = -118;

    private static final int STRONGEST_DBM = -80;

    private final Role role;
    private final RadioConditions conditions;
    private final SplittableRandom passages;
    private final SplittableRandom gaps;
    private final int rsrpDbm;
    private boolean covered = true;
    private Duration stateEnds;

    public RadioChannel(Role role, RadioConditions conditions, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 31 + role.ordinal());
        this.role = role;
        this.conditions = conditions;
        this.rsrpDbm = random.nextInt(WEAKEST_DBM, STRONGEST_DBM);
        this.gaps = random.split();
        this.passages = random.split();
        this.stateEnds = conditions.hasGaps() ? randomSpan(conditions.meanCovered()) : Duration.ZERO;
    }

    /** The channel as the device reports it: mobile first, the line in the wall as the spare. */
    public Channel description() {
        return switch (role) {
            case PRIMARY -> new Channel(Bearer.LTE_M, role, rsrpDbm);
            case REDUNDANT -> new Channel(Bearer.FIXED_BROADBAND, role, null);
        };
    }

    /** Decides about the next message, in either direction. */
    public synchronized Passage next(Duration sinceStart) {
        if (!isCovered(sinceStart)) {
            return new Passage.NoCoverage();
        }
        if (conditions.loss() > 0 && passages.nextDouble() < conditions.loss()) {
            return new Passage.Lost();
        }
        long spread = conditions.maxLatency().minus(conditions.minLatency()).toNanos();
        return new Passage.Arrives(conditions.minLatency().plusNanos(spread == 0 ? 0 : passages.nextLong(spread + 1)));
    }

    private boolean isCovered(Duration sinceStart) {
        if (!conditions.hasGaps()) {
            return true;
        }
        while (stateEnds.compareTo(sinceStart) <= 0) {
            covered = !covered;
            stateEnds = stateEnds.plus(randomSpan(covered ? conditions.meanCovered() : conditions.meanGap()));
        }
        return covered;
    }

    /** Exponentially distributed: the network has no memory of how long it has been there. */
    private Duration randomSpan(Duration mean) {
        return Duration.ofNanos(Math.max(1, (long) (-Math.log(1 - gaps.nextDouble()) * mean.toNanos())));
    }
}
