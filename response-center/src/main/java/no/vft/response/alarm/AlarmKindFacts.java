package no.vft.response.alarm;

import no.vft.api.device.AlarmKind;

/**
 * What the platform knows of a kind of alarm.
 *
 * @param name in bokmål, as the operator reads it
 * @param severity VKP severity level, 0 to 40 ({@code vkp-severity-level-v090}); the first key of the queue's order
 * @param stream whose work it is
 */
public record AlarmKindFacts(String name, int severity, AlarmStream stream) {
    /** The facts of a kind. A kind nobody knows is treated as a safety alarm: it could be one. */
    public static AlarmKindFacts of(AlarmKind kind) {
        return switch (kind) {
            case SAFETY_BUTTON -> person("Trygghetsalarm", 30);
            case FALL -> person("Fallalarm", 30);
            case SMOKE -> person("Røykvarsler", 40);
            case CO -> person("CO-varsler", 40);
            case HEAT -> person("Varmevarsler", 40);
            case EPILEPSY -> person("Epilepsialarm", 40);
            case DOOR_OPEN -> person("Døralarm", 20);
            case LEFT_HOME -> person("Forlatt bolig", 30);
            case INACTIVITY -> person("Manglende bevegelse", 20);
            case BED_EXIT -> person("Forlatt sengen", 20);
            case GEOFENCE -> person("GPS-sonevarsel", 30);
            case PILL_NOT_TAKEN -> person("Medisin ikke utlevert", 20);
            case FLOOD -> person("Vannalarm", 20);
            case BATTERY_LOW -> technical("Lavt batteri", 10);
            case POWER_FAIL -> technical("Strømbrudd", 20);
            case LINK_LOST -> technical("Nettfrafall", 20);
            case OFFLINE -> technical("Ingen kontakt", 30);
            case TAMPER -> technical("Sabotasje", 20);
            case TEST -> person("Prøvealarm", 0);
            case CANCEL -> person("Avbrutt av enheten", 0);
            case UNKNOWN -> person("Ukjent alarm", 30);
        };
    }

    private static AlarmKindFacts person(String name, int severity) {
        return new AlarmKindFacts(name, severity, AlarmStream.PERSON);
    }

    private static AlarmKindFacts technical(String name, int severity) {
        return new AlarmKindFacts(name, severity, AlarmStream.TECHNICAL);
    }
}
