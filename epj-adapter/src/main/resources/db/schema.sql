-- Written by SchemaDocTest from the migrated database, for review: -Dvft.docs.write=true
column feed_position.reader text not null
column feed_position.cursor text not null
column feed_position.moved_at timestamp with time zone not null
CREATE UNIQUE INDEX feed_position_pkey ON public.feed_position USING btree (reader)
constraint feed_position_pkey PRIMARY KEY (reader)
column journal_document.seq bigint not null
column journal_document.alarm_id uuid not null
column journal_document.version integer not null
column journal_document.bundle_id uuid not null
column journal_document.composition_id uuid not null
column journal_document.detected_issue_id uuid not null
column journal_document.encounter_id uuid not null
column journal_document.device_id uuid
column journal_document.municipality text
column journal_document.recipient_id uuid
column journal_document.case_record text not null
column journal_document.document text not null
column journal_document.last_updated timestamp with time zone not null
column journal_document.journaled_reported_at timestamp with time zone
column journal_document.report_attempts integer not null default 0
column journal_document.report_after timestamp with time zone not null
CREATE INDEX journal_document_unreported ON public.journal_document USING btree (report_after) WHERE (journaled_reported_at IS NULL)
CREATE INDEX journal_document_updated ON public.journal_document USING btree (last_updated, seq)
CREATE UNIQUE INDEX journal_document_alarm_id_version_key ON public.journal_document USING btree (alarm_id, version)
CREATE UNIQUE INDEX journal_document_bundle_id_key ON public.journal_document USING btree (bundle_id)
CREATE UNIQUE INDEX journal_document_composition_id_key ON public.journal_document USING btree (composition_id)
CREATE UNIQUE INDEX journal_document_detected_issue_id_key ON public.journal_document USING btree (detected_issue_id)
CREATE UNIQUE INDEX journal_document_device_id_key ON public.journal_document USING btree (device_id)
CREATE UNIQUE INDEX journal_document_encounter_id_key ON public.journal_document USING btree (encounter_id)
CREATE UNIQUE INDEX journal_document_pkey ON public.journal_document USING btree (seq)
constraint journal_document_alarm_id_version_key UNIQUE (alarm_id, version)
constraint journal_document_bundle_id_key UNIQUE (bundle_id)
constraint journal_document_composition_id_key UNIQUE (composition_id)
constraint journal_document_detected_issue_id_key UNIQUE (detected_issue_id)
constraint journal_document_device_id_key UNIQUE (device_id)
constraint journal_document_encounter_id_key UNIQUE (encounter_id)
constraint journal_document_pkey PRIMARY KEY (seq)
sequence journal_document_seq_seq increment 1
column journal_failure.cursor text not null
column journal_failure.alarm_id text
column journal_failure.reason text not null
column journal_failure.entry text not null
column journal_failure.failed_at timestamp with time zone not null
CREATE UNIQUE INDEX journal_failure_pkey ON public.journal_failure USING btree (cursor)
constraint journal_failure_pkey PRIMARY KEY (cursor)
column journal_patient.recipient_id uuid not null
column journal_patient.person_id text
column journal_patient.patient text not null
column journal_patient.resolved_at timestamp with time zone not null
column journal_patient.last_updated timestamp with time zone not null
CREATE INDEX journal_patient_person ON public.journal_patient USING btree (person_id)
CREATE UNIQUE INDEX journal_patient_pkey ON public.journal_patient USING btree (recipient_id)
constraint journal_patient_pkey PRIMARY KEY (recipient_id)
