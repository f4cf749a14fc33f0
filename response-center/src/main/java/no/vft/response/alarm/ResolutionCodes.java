package no.vft.response.alarm;

import java.util.List;
import java.util.Optional;

/** The codes an operator closes a case with, named in bokmål. The list is ours; the advice leaves it open. */
public record ResolutionCodes(List<Code> causes, List<Code> measures, List<Code> outcomes, List<Code> services) {
    /** The lists that hold for every municipality. */
    public static final ResolutionCodes ALL = new ResolutionCodes(
            List.of(
                    new Code("FALL", "Fall"),
                    new Code("ILLNESS", "Sykdom eller smerte"),
                    new Code("TOILET_CARE", "Toalett eller stell"),
                    new Code("MEDICINE", "Medisin"),
                    new Code("ANXIETY", "Utrygghet"),
                    new Code("INFORMATION", "Trenger opplysninger"),
                    new Code("FIRE_OR_GAS", "Brann, røyk eller gass"),
                    new Code("ACCIDENTAL", "Utløst ved uhell"),
                    new Code("TECHNICAL", "Teknisk feil"),
                    new Code("NO_CONTACT", "Ikke kontakt med personen"),
                    new Code("OTHER", "Annet")),
            List.of(
                    new Code("CONVERSATION", "Samtale"),
                    new Code("CONTACT_PERSON", "Kontaktperson varslet"),
                    new Code("HOME_CARE", "Hjemmetjenesten varslet"),
                    new Code("CALL_OUT", "Utrykning"),
                    new Code("EMERGENCY_113", "113 varslet"),
                    new Code("FIRE_110", "110 varslet"),
                    new Code("OUT_OF_HOURS", "Legevakt varslet"),
                    new Code("TECHNICIAN", "Tekniker varslet"),
                    new Code("NONE", "Ingen tiltak")),
            List.of(
                    new Code("RESOLVED_BY_PHONE", "Løst ved samtale"),
                    new Code("HELPED_AT_HOME", "Hjulpet hjemme"),
                    new Code("TO_HOSPITAL", "Til sykehus eller legevakt"),
                    new Code("NEXT_VISIT", "Følges opp ved neste besøk"),
                    new Code("NO_NEED", "Ikke behov"),
                    new Code("TRANSFERRED", "Overført til annen instans")),
            List.of(
                    new Code("HOME_CARE", "Hjemmetjenesten"),
                    new Code("NIGHT_PATROL", "Nattpatruljen"),
                    new Code("SECURITY", "Vaktselskap"),
                    new Code("RELATIVE", "Pårørende")));

    /** A stable code and its name in bokmål. */
    public record Code(String code, String name) {}

    /** The name of a code in one of the lists. */
    public static Optional<String> nameIn(List<Code> codes, String code) {
        return codes.stream()
                .filter(each -> each.code().equals(code))
                .map(Code::name)
                .findFirst();
    }
}
