package no.vft.response.alarm;

import java.time.Instant;

/** Who owns an alarm. A lease: the owner's browser renews it, and an abandoned alarm rings again. */
public record Claim(String operatorId, Instant since, Instant leaseUntil) {}
