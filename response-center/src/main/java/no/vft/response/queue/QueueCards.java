package no.vft.response.queue;

import java.time.Instant;
import no.vft.api.id.MunicipalityNumber;
import no.vft.response.alarm.Alarm;
import no.vft.response.alarm.AlarmKindFacts;
import no.vft.response.alarm.AlarmStream;
import no.vft.response.alarm.Deadline;
import no.vft.response.municipality.Municipalities;
import no.vft.response.municipality.Municipality;
import no.vft.response.operator.Operators;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes cards out of alarms. */
@Component
class QueueCards {
    private static final int BREACHED = 4;

    private final Municipalities municipalities;
    private final Operators operators;

    QueueCards(Municipalities municipalities, Operators operators) {
        this.municipalities = municipalities;
        this.operators = operators;
    }

    QueueCard of(Alarm alarm) {
        var claim = alarm.claim();
        var callOut = alarm.callOut();
        var breached = alarm.breachedAt() != null;
        return new QueueCard(
                alarm.id(),
                alarm.version(),
                alarm.state(),
                alarm.kind(),
                AlarmKindFacts.of(alarm.kind()).name(),
                alarm.severity(),
                alarm.urgency(),
                alarm.voiceWaiting(),
                place(alarm.municipality()),
                alarm.deviceId(),
                alarm.clockStartedAt(),
                alarm.lastPressAt(),
                alarm.presses(),
                alarm.unseenPresses(),
                breached ? BREACHED : alarm.level().ordinal(),
                at(alarm.nextDeadline()),
                breached,
                alarm.cancelledAt() != null,
                claim == null
                        ? null
                        : new QueueCard.Owner(claim.operatorId(), operators.nameOf(claim.operatorId()), claim.since()),
                claim == null ? null : claim.leaseUntil(),
                alarm.answeredAt(),
                alarm.heldUntil(),
                callOut == null ? null : new QueueCard.Travel(callOut.service(), callOut.stage(), callOut.since()),
                alarm.form(),
                alarm.deviceKnown(),
                alarm.recipientId() != null,
                alarm.stream() == AlarmStream.TECHNICAL,
                alarm.follows());
    }

    private static @Nullable Instant at(@Nullable Deadline deadline) {
        return deadline == null ? null : deadline.at();
    }

    private QueueCard.@Nullable Place place(@Nullable MunicipalityNumber number) {
        if (number == null) {
            return null;
        }
        var name = municipalities.find(number).map(Municipality::name).orElse(number.value());
        return new QueueCard.Place(number, name);
    }
}
