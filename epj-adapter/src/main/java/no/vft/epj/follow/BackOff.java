package no.vft.epj.follow;

import java.time.Duration;

/** Pauses that double up to a limit and begin anew after a success. For one thread. */
final class BackOff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    void success() {
        next = first;
    }

    Duration afterFailure() {
        var pause = next;
        next = next.compareTo(longest.dividedBy(2)) > 0 ? longest : next.multipliedBy(2);
        return pause;
    }
}
