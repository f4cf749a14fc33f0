package no.vft.epj.fhir.document;

import no.vft.epj.fhir.Vkp;
import no.vft.epj.journal.JournalNote;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueSeverity;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;

/** The alarm itself. */
final class DetectedIssueWriter {
    private DetectedIssueWriter() {}

    static DetectedIssue write(JournalNote note) {
        var severity = Severity.of(note.severity());
        var issue = new DetectedIssue();
        issue.setId(note.key().idOf("DetectedIssue").toString());
        // VKP's extension for the severity level belongs to Flag alone; a tag may stand on every resource.
        issue.getMeta()
                .addProfile(Vkp.DETECTED_ISSUE)
                .addTag(new Coding(Vkp.SEVERITY_LEVEL, severity.code, severity.display));
        issue.setStatus(DetectedIssueStatus.FINAL);
        issue.setCode(Resources.concept(
                        Vkp.ALERT_CODE, note.alert().code(), note.alert().display())
                .setText(note.alert().name()));
        issue.setSeverity(severity.fhir);
        issue.setPatient(Resources.person(note));
        issue.setIdentified(Resources.dateTime(note.identifiedAt()));
        issue.setAuthor(Resources.device(note));
        issue.setDetail("Alvorlighetsgrad: " + severity.display);
        return issue;
    }

    /** VKP's severity levels and what FHIR has for them. */
    private enum Severity {
        CRITICAL("40", "Kritisk", DetectedIssueSeverity.HIGH),
        SERIOUS("30", "Alvorlig", DetectedIssueSeverity.HIGH),
        MODERATE("20", "Moderat", DetectedIssueSeverity.MODERATE),
        NORMAL("10", "Normal", DetectedIssueSeverity.LOW),
        NOT_REPORTED("0", "Ikke rapportert", DetectedIssueSeverity.NULL);

        private final String code;
        private final String display;
        private final DetectedIssueSeverity fhir;

        Severity(String code, String display, DetectedIssueSeverity fhir) {
            this.code = code;
            this.display = display;
            this.fhir = fhir;
        }

        /** The highest level that is reached. */
        static Severity of(int level) {
            for (var severity : values()) {
                if (level >= Integer.parseInt(severity.code)) {
                    return severity;
                }
            }
            return NOT_REPORTED;
        }
    }
}
