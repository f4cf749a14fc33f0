package no.vft.epj.fhir.document;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;
import no.vft.epj.fhir.Vkp;
import no.vft.epj.journal.JournalNote;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** The small pieces that the resources of one document share; times are in UTC with milliseconds. */
final class Resources {
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
    private static final String UNKNOWN_PERSON = "Ukjent tjenestemottaker";
    private static final String UNKNOWN_DEVICE = "Ukjent enhet";

    private Resources() {}

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept(new Coding(system, code, display));
    }

    static DateTimeType dateTime(Instant at) {
        return new DateTimeType(Date.from(at), TemporalPrecisionEnum.MILLI, UTC);
    }

    static InstantType instant(Instant at) {
        return new InstantType(Date.from(at), TemporalPrecisionEnum.MILLI, UTC);
    }

    static Period period(Instant start) {
        var period = new Period();
        period.setStartElement(dateTime(start));
        return period;
    }

    /** The person by reference, number and name; where nobody is known, words that say so. */
    static Reference person(JournalNote note) {
        var person = note.person();
        if (person == null) {
            return new Reference().setDisplay(UNKNOWN_PERSON);
        }
        var reference = new Reference(urn(person.recipientId().value()))
                .setDisplay(person.givenName() + " " + person.familyName());
        if (person.personId() != null) {
            reference.setIdentifier(PatientWriter.identifier(note, person.personId()));
        }
        return reference;
    }

    static Reference operator(JournalNote note) {
        var author = note.author();
        return new Reference()
                .setType("Practitioner")
                .setIdentifier(new Identifier().setSystem(Vkp.OPERATOR).setValue(author.operatorId()))
                .setDisplay(author.name());
    }

    static Reference device(JournalNote note) {
        return note.deviceId() == null
                ? new Reference().setType("Device").setDisplay(UNKNOWN_DEVICE)
                : new Reference(urn(note.key().idOf("Device")))
                        .setDisplay(note.deviceId().value());
    }
}
