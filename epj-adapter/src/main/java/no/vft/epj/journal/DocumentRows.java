package no.vft.epj.journal;

import java.sql.Timestamp;
import no.vft.epj.journal.KeptEntry.Document;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes documents and their persons. Runs inside the caller's transaction. */
final class DocumentRows {
    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Document document) {
        var inserted = insertDocument(document);
        if (inserted > 0 && document.written().patient() != null) {
            upsertPatient(document);
        }
    }

    /** The time is taken under the position's lock, so that documents become visible in the order of their times. */
    private int insertDocument(Document document) {
        var note = document.note();
        var key = note.key();
        var person = note.person();
        var municipality = note.municipality();
        return jdbc.sql("""
                        insert into journal_document (alarm_id, version, bundle_id, composition_id, detected_issue_id,
                            encounter_id, device_id, municipality, recipient_id, case_record, document, last_updated,
                            report_after)
                        values (:alarmId, :version, :bundle, :composition, :detectedIssue, :encounter, :device,
                            :municipality, :recipient, :caseRecord, :document,
                            date_trunc('milliseconds', clock_timestamp()), clock_timestamp())
                        on conflict (alarm_id, version) do nothing
                        """)
                .param("alarmId", key.alarmId().value())
                .param("version", key.version())
                .param("bundle", key.idOf("Bundle"))
                .param("composition", key.idOf("Composition"))
                .param("detectedIssue", key.idOf("DetectedIssue"))
                .param("encounter", key.idOf("Encounter"))
                .param("device", note.deviceId() == null ? null : key.idOf("Device"))
                .param(
                        "municipality",
                        municipality == null ? null : municipality.number().value())
                .param("recipient", person == null ? null : person.recipientId().value())
                .param("caseRecord", document.source())
                .param("document", document.written().document())
                .update();
    }

    /** The newest case knows the person best. */
    private void upsertPatient(Document document) {
        var person = document.note().person();
        if (person == null) {
            return;
        }
        jdbc.sql("""
                        insert into journal_patient (recipient_id, person_id, patient, resolved_at, last_updated)
                        values (:recipient, :personId, :patient, :resolvedAt,
                            date_trunc('milliseconds', clock_timestamp()))
                        on conflict (recipient_id) do update
                            set person_id = excluded.person_id, patient = excluded.patient,
                                resolved_at = excluded.resolved_at, last_updated = excluded.last_updated
                            where journal_patient.resolved_at <= excluded.resolved_at
                        """)
                .param("recipient", person.recipientId().value())
                .param("personId", person.personId())
                .param("patient", document.written().patient())
                .param("resolvedAt", Timestamp.from(document.note().resolvedAt()))
                .update();
    }
}
