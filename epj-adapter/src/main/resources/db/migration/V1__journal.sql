create table feed_position (
    reader   text primary key,
    cursor   text        not null,
    moved_at timestamptz not null
);
comment on table feed_position is 'How far a feed has been read; moves in the transaction that keeps what was read.';

create table journal_document (
    seq                   bigint generated always as identity primary key,
    alarm_id              uuid        not null,
    version               integer     not null,
    bundle_id             uuid        not null unique,
    composition_id        uuid        not null unique,
    detected_issue_id     uuid        not null unique,
    encounter_id          uuid        not null unique,
    device_id             uuid unique,
    municipality          text,
    recipient_id          uuid,
    case_record           text        not null,
    document              text        not null,
    last_updated          timestamptz not null,
    journaled_reported_at timestamptz,
    report_attempts       integer     not null default 0,
    report_after          timestamptz not null,
    unique (alarm_id, version)
);
comment on table journal_document is 'One FHIR document for each resolved case and version. Holds personal data.';
comment on column journal_document.case_record is 'The feed entry (JSON) that the document was written from, for rebuilding it.';
comment on column journal_document.document is 'The document Bundle (FHIR R4 JSON) as served, without meta.lastUpdated.';
comment on column journal_document.last_updated is 'Whole milliseconds, the precision of a FHIR instant in a search.';
comment on column journal_document.journaled_reported_at is 'When the response centre was told that the document is deliverable.';
create index journal_document_updated on journal_document (last_updated, seq);
create index journal_document_unreported on journal_document (report_after) where journaled_reported_at is null;

create table journal_patient (
    recipient_id uuid primary key,
    person_id    text,
    patient      text        not null,
    resolved_at  timestamptz not null,
    last_updated timestamptz not null
);
comment on table journal_patient is 'The person as the newest case knew them (FHIR R4 JSON). Holds personal data.';
create index journal_patient_person on journal_patient (person_id);

create table journal_failure (
    cursor    text primary key,
    alarm_id  text,
    reason    text        not null,
    entry     text        not null,
    failed_at timestamptz not null
);
comment on table journal_failure is 'Feed entries that no document could be written from; the feed goes on past them.';
comment on column journal_failure.reason is 'What went wrong, without the values that it went wrong with.';
comment on column journal_failure.entry is 'The entry as received (JSON). Holds personal data.';

grant usage on schema public to "${application-role}";
grant select, insert, update, delete on feed_position, journal_document, journal_patient, journal_failure
    to "${application-role}";
