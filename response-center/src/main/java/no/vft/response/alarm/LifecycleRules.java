package no.vft.response.alarm;

import java.time.Duration;

/**
 * The times of the lifecycle. 60 s is the national advice, the steps before it and the leases are our choice; they
 * become part of each municipality's set-up.
 *
 * @param ringAll when every operator is rung, counted from the start of ringing
 * @param ringSupervisor when the supervisor and the partner centre are rung
 * @param ringOnCall when the on-call phone is rung
 * @param answerWithin the target, counted from the start of the clock; then the breach is recorded
 * @param remindEvery how often an unanswered alarm is logged anew after that
 * @param claimLease how long a claim without an answer lasts when the browser is silent
 * @param answeredLease the same after the answer, when the operator may be on the telephone
 * @param acceptCallOutWithin how long an executing service has to accept
 * @param arriveWithin how long it has to arrive after each step
 * @param onSiteLimit after which the centre is rung when it has not heard from the service on site
 */
public record LifecycleRules(
        Duration ringAll,
        Duration ringSupervisor,
        Duration ringOnCall,
        Duration answerWithin,
        Duration remindEvery,
        Duration claimLease,
        Duration answeredLease,
        Duration acceptCallOutWithin,
        Duration arriveWithin,
        Duration onSiteLimit) {
    /** The rules where a municipality has chosen nothing else. */
    public static final LifecycleRules DEFAULT = new LifecycleRules(
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofSeconds(55),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(45),
            Duration.ofSeconds(120),
            Duration.ofMinutes(5),
            Duration.ofMinutes(45),
            Duration.ofMinutes(120));

    /** The longest hold. */
    public static final Duration LONGEST_HOLD = Duration.ofMinutes(15);
}
