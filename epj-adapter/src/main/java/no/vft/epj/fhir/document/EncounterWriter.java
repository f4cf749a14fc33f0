package no.vft.epj.fhir.document;

import no.vft.epj.fhir.Vkp;
import no.vft.epj.journal.JournalNote;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;

/** The follow-up: who, when, and whether they spoke. */
final class EncounterWriter {
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private EncounterWriter() {}

    static Encounter write(JournalNote note) {
        var id = note.key().idOf("Encounter");
        var encounter = new Encounter();
        encounter.setId(id.toString());
        encounter.getMeta().addProfile(Vkp.ENCOUNTER);
        encounter.addIdentifier().setSystem("urn:ietf:rfc:3986").setValue(Resources.urn(id));
        encounter.setStatus(EncounterStatus.FINISHED);
        encounter.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "VR", "virtual"));
        encounter.setSubject(Resources.person(note));
        var participant = encounter.addParticipant();
        participant.setIndividual(Resources.operator(note));
        participant.addType(
                note.speechConfirmed() ? Resources.concept(Vkp.ENCOUNTER_MODE, "2", "toveis tale") : noMode());
        var period = Resources.period(note.followedUpFrom());
        period.setEndElement(Resources.dateTime(note.resolvedAt()));
        encounter.setPeriod(period);
        encounter.addReasonCode(Resources.concept(Vkp.ENCOUNTER_REASON, "2", "hendelsesbasert tilsyn"));
        if (note.municipality() != null) {
            encounter.setServiceProvider(CompositionWriter.organisation(note.municipality()));
        }
        return encounter;
    }

    /** The profile wants one way of contact; no code of it says that there was none. */
    private static CodeableConcept noMode() {
        var none = new CodeableConcept().setText("Vurdert uten talekontakt");
        none.addExtension(ABSENT, new CodeType("not-applicable"));
        return none;
    }
}
