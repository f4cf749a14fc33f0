package no.vft.epj.journal;

import no.vft.api.device.AlarmKind;

/**
 * What kind of alert a document is about.
 *
 * @param code of the code system vkp-alert-code
 * @param display the code system's own words
 * @param name the kind in bokmål, as the operator saw it
 */
public record Alert(String code, String display, String name) {
    private static final String SAFETY_ALARM = "Trygghetsalarm";

    /**
     * The one place where a kind becomes an alert code.
     *
     * <p>Technical kinds have codes for medicine dispensers only (1.17–1.22). Calling a safety alarm a dispenser would
     * be false, so they are told under the safety alarm with their own name.
     */
    public static Alert of(AlarmKind kind) {
        return switch (kind) {
            case SAFETY_BUTTON -> safetyAlarm("Trygghetsalarm");
            case FALL -> new Alert("4.1", "Fall", "Fallalarm");
            case SMOKE -> new Alert("4.11", "Brannalarm", "Røykvarsler");
            case CO -> new Alert("4.11", "Brannalarm", "CO-varsler");
            case HEAT -> new Alert("4.11", "Brannalarm", "Varmevarsler");
            case EPILEPSY -> new Alert("4.24", "Epilepsi", "Epilepsialarm");
            case DOOR_OPEN -> new Alert("4.15", "Dør åpnet", "Døralarm");
            case LEFT_HOME -> new Alert("4.21", "Forlatt bolig", "Forlatt bolig");
            case INACTIVITY -> new Alert("4.19", "Manglende bevegelse", "Manglende bevegelse");
            case BED_EXIT -> new Alert("4.2", "Forlatt sengen", "Forlatt sengen");
            case GEOFENCE -> new Alert("2", "Lokaliseringsteknologi", "GPS-sonevarsel");
            case PILL_NOT_TAKEN -> new Alert("1.1", "Ikke utlevert", "Medisin ikke utlevert");
            case FLOOD -> new Alert("4.17", "Vannalarm", "Vannalarm");
            case BATTERY_LOW -> safetyAlarm("Lavt batteri");
            case POWER_FAIL -> safetyAlarm("Strømbrudd");
            case LINK_LOST -> safetyAlarm("Nettfrafall");
            case OFFLINE -> safetyAlarm("Ingen kontakt");
            case TAMPER -> safetyAlarm("Sabotasje");
            case TEST -> safetyAlarm("Prøvealarm");
            case CANCEL -> safetyAlarm("Avmeldt alarm");
            case UNKNOWN -> safetyAlarm("Ukjent alarm");
        };
    }

    private static Alert safetyAlarm(String name) {
        return new Alert("3", SAFETY_ALARM, name);
    }
}
