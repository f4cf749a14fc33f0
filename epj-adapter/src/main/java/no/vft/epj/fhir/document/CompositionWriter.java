package no.vft.epj.fhir.document;

import java.util.List;
import no.vft.api.feed.CaseRecord.Municipality;
import no.vft.epj.fhir.Vkp;
import no.vft.epj.journal.JournalNote;
import no.vft.epj.journal.JournalNote.Part;
import no.vft.epj.journal.JournalNote.Section;
import no.vft.epj.journal.NoteEvent;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionEventComponent;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** The journal note in words, with the steps of the follow-up. */
final class CompositionWriter {
    private static final String TITLE = "Journalnotat for respons på hendelse";

    private CompositionWriter() {}

    static Composition write(JournalNote note) {
        var composition = new Composition();
        composition.setId(note.key().idOf("Composition").toString());
        composition.setLanguage("no-NO"); // the base value set has no "nb"
        composition.getMeta().addProfile(Vkp.COMPOSITION);
        composition.setIdentifier(identifier(note));
        composition.setStatus(CompositionStatus.FINAL);
        composition.setType(Resources.concept("http://loinc.org", "34133-9", "Summary of episode note"));
        composition.addCategory(Resources.concept(Vkp.COMPOSITION_CATEGORY, "1", "Trygghet og mestring"));
        composition.setSubject(Resources.person(note));
        composition.setEncounter(new Reference(Resources.urn(note.key().idOf("Encounter"))));
        composition.setDateElement(Resources.dateTime(note.resolvedAt()));
        composition.addAuthor(Resources.operator(note));
        composition.setTitle(TITLE);
        if (note.municipality() != null) {
            composition.setCustodian(organisation(note.municipality()));
        }
        note.events().forEach(event -> composition.addEvent(event(event)));
        note.sections().forEach(section -> composition.addSection(section(note, section)));
        return composition;
    }

    static Identifier identifier(JournalNote note) {
        return new Identifier()
                .setSystem(Vkp.JOURNAL_DOCUMENT)
                .setValue(note.key().value());
    }

    static Reference organisation(Municipality municipality) {
        return new Reference()
                .setType("Organization")
                .setIdentifier(new Identifier().setSystem(Vkp.ENH).setValue(municipality.organisationNumber()))
                .setDisplay(municipality.name());
    }

    private static CompositionEventComponent event(NoteEvent event) {
        var code = Resources.concept(
                Vkp.COMPOSITION_EVENT, event.code().code(), event.code().display());
        if (!event.text().isEmpty()) {
            code.setText(event.text());
        }
        return new CompositionEventComponent().addCode(code).setPeriod(Resources.period(event.at()));
    }

    private static SectionComponent section(JournalNote note, Section section) {
        var part = section.part();
        var written = new SectionComponent()
                .setTitle(part.title())
                .setCode(Resources.concept(Vkp.COMPOSITION_SECTION, part.code(), part.display()))
                .setText(narrative(section.lines(), part == Part.SUMMARY));
        if (part == Part.SUMMARY) {
            written.addEntry(new Reference(Resources.urn(note.key().idOf("DetectedIssue"))));
        }
        return written;
    }

    /** The summary repeats the coded steps and is generated; the other parts say more than what is coded. */
    private static Narrative narrative(List<String> lines, boolean generated) {
        var div = new XhtmlNode(NodeType.Element, "div");
        div.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
        lines.forEach(line -> div.addTag("p").addText(line));
        var narrative = new Narrative().setStatus(generated ? NarrativeStatus.GENERATED : NarrativeStatus.ADDITIONAL);
        narrative.setDiv(div);
        return narrative;
    }
}
