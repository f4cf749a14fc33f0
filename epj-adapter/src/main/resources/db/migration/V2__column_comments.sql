-- Every column says what it holds; the dumped schema.sql and its test keep it so.

comment on column feed_position.reader is 'Which feed.';
comment on column feed_position.cursor is 'The opaque position after the last entry that was kept.';
comment on column feed_position.moved_at is 'When it moved last.';

comment on column journal_document.seq is 'Order of writing; tells documents of the same millisecond apart.';
comment on column journal_document.alarm_id is 'The case.';
comment on column journal_document.version is 'The alarm''s version that was resolved.';
comment on column journal_document.bundle_id is 'FHIR id of the document.';
comment on column journal_document.composition_id is 'FHIR id of its Composition.';
comment on column journal_document.detected_issue_id is 'FHIR id of the alarm as DetectedIssue.';
comment on column journal_document.encounter_id is 'FHIR id of the case as Encounter.';
comment on column journal_document.device_id is 'FHIR id of the device; null when the registry did not know it.';
comment on column journal_document.municipality is 'Whose case it is; null when nobody knew.';
comment on column journal_document.recipient_id is 'The person, and the FHIR id of the Patient; null when nobody knew.';
comment on column journal_document.report_attempts is 'How often it was tried to tell the response centre.';
comment on column journal_document.report_after is 'Not before this moment is it tried again.';

comment on column journal_patient.recipient_id is 'The person, and the FHIR id of the Patient.';
comment on column journal_patient.person_id is 'National identity number. Never in a URL or a log.';
comment on column journal_patient.patient is 'The Patient (FHIR R4 JSON) as served.';
comment on column journal_patient.resolved_at is 'When the newest case was closed; an older one does not replace it.';
comment on column journal_patient.last_updated is 'Whole milliseconds, the precision of a FHIR instant in a search.';

comment on column journal_failure.cursor is 'The entry''s place in the feed.';
comment on column journal_failure.alarm_id is 'The case, when the entry could be read that far.';
comment on column journal_failure.failed_at is 'When it was tried.';
