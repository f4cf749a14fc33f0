package no.vft.epj.fhir.document;

import java.util.regex.Pattern;
import no.vft.api.feed.CaseRecord.Address;
import no.vft.api.feed.CaseRecord.Person;
import no.vft.epj.fhir.Vkp;
import no.vft.epj.journal.JournalNote;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** The person. The note has left out a protected address already. */
final class PatientWriter {
    /** A hint for finding the home, as an extension of an address line. */
    private static final String ADDITIONAL_LOCATOR =
            "http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-additionalLocator";

    private static final Pattern LOCAL_MONTH = Pattern.compile("[0-7][0-9](4[1-9]|5[0-2])[0-9]*");
    private static final String UNKNOWN_ASSIGNER = "Ukjent utsteder";

    private PatientWriter() {}

    static Patient write(JournalNote note, Person person) {
        var patient = new Patient();
        patient.setId(person.recipientId().toString());
        patient.getMeta().addProfile(Vkp.PATIENT);
        if (person.personId() != null) {
            patient.addIdentifier(identifier(note, person.personId()));
        }
        patient.addName().setFamily(person.familyName()).addGiven(person.givenName());
        if (person.phone() != null) {
            patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(person.phone());
        }
        if (person.birthDate() != null) {
            patient.setBirthDateElement(new DateType(person.birthDate().toString()));
        }
        if (person.address() != null) {
            addAddress(patient, person.address());
        }
        var municipality = note.municipality();
        if (municipality != null) {
            patient.setManagingOrganization(CompositionWriter.organisation(municipality));
        }
        return patient;
    }

    /**
     * The number's form says which register it belongs to. A local one belongs to the body that gave it out; FHIR wants
     * an absolute URI for a system, and there is none for it.
     */
    static Identifier identifier(JournalNote note, String personId) {
        var identifier = new Identifier().setValue(personId);
        if (!isLocal(personId)) {
            return identifier.setSystem(system(personId));
        }
        identifier.getType().addCoding().setSystem(Vkp.PERSON_IDENTIFIER_TYPE).setCode("HNR");
        var municipality = note.municipality();
        return identifier.setAssigner(
                municipality == null
                        ? new Reference().setDisplay(UNKNOWN_ASSIGNER)
                        : CompositionWriter.organisation(municipality));
    }

    private static String system(String personId) {
        return switch (personId.charAt(0)) {
            case '4', '5', '6', '7' -> Vkp.DNR;
            case '8', '9' -> Vkp.FHN;
            default -> Vkp.FNR;
        };
    }

    /** H-number (H-nummer): month 41 to 52; those of the test registers are higher. */
    private static boolean isLocal(String personId) {
        return LOCAL_MONTH.matcher(personId).matches();
    }

    private static void addAddress(Patient patient, Address address) {
        var line = new StringType(address.street());
        if (address.additional() != null) {
            line.addExtension(ADDITIONAL_LOCATOR, new StringType(address.additional()));
        }
        var written = patient.addAddress();
        written.getLine().add(line);
        written.setPostalCode(address.postcode()).setCity(address.city()).setCountry("NO");
    }
}
