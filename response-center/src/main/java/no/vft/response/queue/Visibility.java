package no.vft.response.queue;

import no.vft.response.alarm.Alarm;
import no.vft.response.operator.Operator;

/** Whose alarms an operator sees: those of the own municipalities, and those that belong to none that is known. */
final class Visibility {
    private Visibility() {}

    static boolean sees(Operator operator, Alarm alarm) {
        var municipality = alarm.municipality();
        return municipality == null || operator.serves(municipality);
    }
}
