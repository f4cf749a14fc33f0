-- Written by SchemaDocTest from the migrated database, for review: -Dvft.docs.write=true
column alarm.alarm_id uuid not null
column alarm.version integer not null
column alarm.state text not null
column alarm.stream text not null
column alarm.kind text not null
column alarm.severity smallint not null
column alarm.risk_level smallint not null
column alarm.form text not null
column alarm.source text not null
column alarm.device_id text
column alarm.device_known boolean not null
column alarm.municipality character
column alarm.recipient_id uuid
column alarm.voice_uri text
column alarm.clock_started_at timestamp with time zone not null
column alarm.ringing_since timestamp with time zone not null
column alarm.last_press_at timestamp with time zone not null
column alarm.presses integer not null
column alarm.unseen_presses integer not null
column alarm.level text not null
column alarm.breached_at timestamp with time zone
column alarm.cancelled_at timestamp with time zone
column alarm.owner text
column alarm.owned_since timestamp with time zone
column alarm.lease_until timestamp with time zone
column alarm.answered_at timestamp with time zone
column alarm.speech_confirmed boolean not null default false
column alarm.held_until timestamp with time zone
column alarm.call_out_service text
column alarm.call_out_stage text
column alarm.call_out_since timestamp with time zone
column alarm.resolved_at timestamp with time zone
column alarm.resolved_by text
column alarm.cause text
column alarm.measure text
column alarm.outcome text
column alarm.resolution_note text
column alarm.follows_alarm_id uuid
column alarm.next_deadline_at timestamp with time zone
column alarm.next_deadline text
CREATE INDEX alarm_by_source ON public.alarm USING btree (source, clock_started_at DESC)
CREATE INDEX alarm_next_deadline ON public.alarm USING btree (next_deadline_at) WHERE (next_deadline_at IS NOT NULL)
CREATE INDEX alarm_open ON public.alarm USING btree (state) WHERE (state = ANY (ARRAY['WAITING'::text, 'CLAIMED'::text, 'ANSWERED'::text, 'ON_HOLD'::text, 'DISPATCHED'::text]))
CREATE UNIQUE INDEX alarm_one_open_for_each_source ON public.alarm USING btree (source, stream) WHERE (state = ANY (ARRAY['WAITING'::text, 'CLAIMED'::text, 'ANSWERED'::text, 'ON_HOLD'::text, 'DISPATCHED'::text]))
CREATE UNIQUE INDEX alarm_pkey ON public.alarm USING btree (alarm_id)
constraint a_claimed_alarm_has_an_owner CHECK (((state <> ALL (ARRAY['CLAIMED'::text, 'ANSWERED'::text])) OR (owner IS NOT NULL)))
constraint a_resolved_alarm_says_how CHECK (((state <> ALL (ARRAY['RESOLVED'::text, 'CLOSED'::text])) OR ((cause IS NOT NULL) AND (outcome IS NOT NULL) AND (resolved_by IS NOT NULL) AND (unseen_presses = 0))))
constraint alarm_call_out_stage_check CHECK ((call_out_stage = ANY (ARRAY['PAGED'::text, 'ACCEPTED'::text, 'ON_THE_WAY'::text, 'ON_SITE'::text])))
constraint alarm_form_check CHECK ((form = ANY (ARRAY['ALARM'::text, 'UNREADABLE'::text])))
constraint alarm_level_check CHECK ((level = ANY (ARRAY['ELIGIBLE'::text, 'ALL'::text, 'SUPERVISOR'::text, 'ON_CALL'::text])))
constraint alarm_next_deadline_check CHECK ((next_deadline = ANY (ARRAY['RING_ALL'::text, 'RING_SUPERVISOR'::text, 'RING_ON_CALL'::text, 'BREACH'::text, 'REMIND'::text, 'LEASE'::text, 'HOLD'::text, 'CALL_OUT'::text])))
constraint alarm_pkey PRIMARY KEY (alarm_id)
constraint alarm_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'CLAIMED'::text, 'ANSWERED'::text, 'ON_HOLD'::text, 'DISPATCHED'::text, 'RESOLVED'::text, 'CLOSED'::text, 'LOGGED'::text])))
constraint alarm_stream_check CHECK ((stream = ANY (ARRAY['PERSON'::text, 'TECHNICAL'::text])))
constraint an_open_alarm_has_exactly_one_next_deadline CHECK (((state = ANY (ARRAY['WAITING'::text, 'CLAIMED'::text, 'ANSWERED'::text, 'ON_HOLD'::text, 'DISPATCHED'::text])) = ((next_deadline_at IS NOT NULL) AND (next_deadline IS NOT NULL))))
constraint an_owner_has_a_lease CHECK ((((owner IS NULL) = (lease_until IS NULL)) AND ((owner IS NULL) = (owned_since IS NULL))))
column alarm_event.event_id uuid not null
column alarm_event.alarm_id uuid not null
column alarm_event.accepted_at timestamp with time zone not null
column alarm_event.event jsonb not null
CREATE INDEX alarm_event_by_alarm ON public.alarm_event USING btree (alarm_id, accepted_at)
CREATE UNIQUE INDEX alarm_event_pkey ON public.alarm_event USING btree (event_id)
constraint alarm_event_alarm_id_fkey FOREIGN KEY (alarm_id) REFERENCES alarm(alarm_id)
constraint alarm_event_pkey PRIMARY KEY (event_id)
column alarm_log.id bigint not null
column alarm_log.xid xid8 not null default pg_current_xact_id()
column alarm_log.alarm_id uuid not null
column alarm_log.version integer not null
column alarm_log.kind text not null
column alarm_log.at timestamp with time zone not null
column alarm_log.actor text not null
column alarm_log.municipality character
column alarm_log.device_id text
column alarm_log.event_id uuid
column alarm_log.detail jsonb not null default '{}'::jsonb
CREATE INDEX alarm_log_by_alarm ON public.alarm_log USING btree (alarm_id, id)
CREATE INDEX alarm_log_in_order ON public.alarm_log USING btree (xid, id)
CREATE UNIQUE INDEX alarm_log_event_once ON public.alarm_log USING btree (event_id) WHERE (event_id IS NOT NULL)
CREATE UNIQUE INDEX alarm_log_pkey ON public.alarm_log USING btree (id)
constraint alarm_log_pkey PRIMARY KEY (id)
CREATE TRIGGER alarm_log_is_append_only BEFORE DELETE OR UPDATE ON public.alarm_log FOR EACH ROW EXECUTE FUNCTION alarm_log_is_append_only()
CREATE TRIGGER alarm_log_is_never_emptied BEFORE TRUNCATE ON public.alarm_log FOR EACH STATEMENT EXECUTE FUNCTION alarm_log_is_append_only()
sequence alarm_log_id_seq increment 1
column contact.recipient_id uuid not null
column contact.position smallint not null
column contact.name text not null
column contact.relation text
column contact.phone text not null
column contact.has_key boolean not null
CREATE UNIQUE INDEX contact_pkey ON public.contact USING btree (recipient_id, "position")
constraint contact_pkey PRIMARY KEY (recipient_id, "position")
constraint contact_position_check CHECK ((("position" >= 1) AND ("position" <= 20)))
constraint contact_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES recipient(id) ON DELETE CASCADE
column device.id text not null
column device.municipality_number character not null
column device.recipient_id uuid
column device.make text
column device.model text
column device.serial_number text
column device.voice_uri text
column device.place text
column device.version integer not null
CREATE INDEX device_by_municipality ON public.device USING btree (municipality_number, id)
CREATE INDEX device_by_recipient ON public.device USING btree (recipient_id) WHERE (recipient_id IS NOT NULL)
CREATE UNIQUE INDEX a_serial_number_is_once_for_each_make ON public.device USING btree (make, serial_number)
CREATE UNIQUE INDEX device_pkey ON public.device USING btree (id)
constraint a_serial_number_is_once_for_each_make UNIQUE (make, serial_number)
constraint device_id_check CHECK ((id ~ '^[A-Za-z0-9_-]{1,64}$'::text))
constraint device_municipality_number_fkey FOREIGN KEY (municipality_number) REFERENCES municipality(number)
constraint device_pkey PRIMARY KEY (id)
constraint device_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES recipient(id)
column municipality.number character not null
column municipality.organisation_number character not null
column municipality.name text not null
column municipality.version integer not null
CREATE UNIQUE INDEX municipality_organisation_number_key ON public.municipality USING btree (organisation_number)
CREATE UNIQUE INDEX municipality_pkey ON public.municipality USING btree (number)
constraint municipality_number_check CHECK ((number ~ '^[0-9]{4}$'::text))
constraint municipality_organisation_number_check CHECK ((organisation_number ~ '^[0-9]{9}$'::text))
constraint municipality_organisation_number_key UNIQUE (organisation_number)
constraint municipality_pkey PRIMARY KEY (number)
column operator.id text not null
column operator.subject text not null
column operator.name text not null
column operator.roles ARRAY not null
column operator.municipalities ARRAY not null
column operator.language text not null
column operator.version integer not null
CREATE UNIQUE INDEX operator_pkey ON public.operator USING btree (id)
CREATE UNIQUE INDEX operator_subject_key ON public.operator USING btree (subject)
constraint operator_id_check CHECK ((id ~ '^[a-z0-9._-]{1,64}$'::text))
constraint operator_pkey PRIMARY KEY (id)
constraint operator_roles_check CHECK ((roles <@ ARRAY['OPERATOR'::text, 'SUPERVISOR'::text, 'RESPONDER'::text, 'TECHNICIAN'::text, 'SERVICE_MANAGER'::text, 'ADMINISTRATOR'::text]))
constraint operator_subject_key UNIQUE (subject)
column operator_duty.operator_id text not null
column operator_duty.on_duty_since timestamp with time zone not null
column operator_duty.sound_confirmed_at timestamp with time zone not null
column operator_duty.clock_offset_millis bigint not null
CREATE UNIQUE INDEX operator_duty_pkey ON public.operator_duty USING btree (operator_id)
constraint operator_duty_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES operator(id) ON DELETE CASCADE
constraint operator_duty_pkey PRIMARY KEY (operator_id)
column person_access_log.id bigint not null
column person_access_log.operator_id text not null
column person_access_log.recipient_id uuid not null
column person_access_log.purpose text not null
column person_access_log.at timestamp with time zone not null default clock_timestamp()
CREATE INDEX person_access_log_by_recipient ON public.person_access_log USING btree (recipient_id, at DESC)
CREATE UNIQUE INDEX person_access_log_pkey ON public.person_access_log USING btree (id)
constraint person_access_log_pkey PRIMARY KEY (id)
constraint person_access_log_purpose_check CHECK ((purpose = ANY (ARRAY['CASE'::text, 'REGISTRY_READ'::text, 'REGISTRY_SEARCH'::text, 'REGISTRY_CHANGE'::text])))
sequence person_access_log_id_seq increment 1
column recipient.id uuid not null
column recipient.municipality_number character not null
column recipient.person_id character
column recipient.given_name text not null
column recipient.family_name text not null
column recipient.birth_date date
column recipient.phone text
column recipient.street text
column recipient.postcode character
column recipient.city text
column recipient.address_additional text
column recipient.protected_address text not null
column recipient.way_in text
column recipient.risk_level smallint not null
column recipient.language text not null
column recipient.notes text
column recipient.version integer not null
CREATE INDEX recipient_by_name ON public.recipient USING btree (municipality_number, family_name, given_name, id)
CREATE INDEX recipient_by_person_id ON public.recipient USING btree (person_id) WHERE (person_id IS NOT NULL)
CREATE UNIQUE INDEX a_person_is_once_in_a_municipality ON public.recipient USING btree (municipality_number, person_id)
CREATE UNIQUE INDEX recipient_pkey ON public.recipient USING btree (id)
constraint a_person_is_once_in_a_municipality UNIQUE (municipality_number, person_id)
constraint an_address_is_whole_or_absent CHECK ((((street IS NULL) = (postcode IS NULL)) AND ((street IS NULL) = (city IS NULL))))
constraint recipient_municipality_number_fkey FOREIGN KEY (municipality_number) REFERENCES municipality(number)
constraint recipient_person_id_check CHECK ((person_id ~ '^[0-9]{11}$'::text))
constraint recipient_pkey PRIMARY KEY (id)
constraint recipient_postcode_check CHECK ((postcode ~ '^[0-9]{4}$'::text))
constraint recipient_protected_address_check CHECK ((protected_address = ANY (ARRAY['NONE'::text, 'CONFIDENTIAL'::text, 'STRICTLY_CONFIDENTIAL'::text])))
constraint recipient_risk_level_check CHECK (((risk_level >= 0) AND (risk_level <= 2)))
column spring_session.primary_id character not null
column spring_session.session_id character not null
column spring_session.creation_time bigint not null
column spring_session.last_access_time bigint not null
column spring_session.max_inactive_interval integer not null
column spring_session.expiry_time bigint not null
column spring_session.principal_name character varying
CREATE INDEX spring_session_by_expiry ON public.spring_session USING btree (expiry_time)
CREATE INDEX spring_session_by_principal ON public.spring_session USING btree (principal_name)
CREATE UNIQUE INDEX spring_session_by_session_id ON public.spring_session USING btree (session_id)
CREATE UNIQUE INDEX spring_session_pkey ON public.spring_session USING btree (primary_id)
constraint spring_session_pkey PRIMARY KEY (primary_id)
column spring_session_attributes.session_primary_id character not null
column spring_session_attributes.attribute_name character varying not null
column spring_session_attributes.attribute_bytes bytea not null
CREATE UNIQUE INDEX spring_session_attributes_pkey ON public.spring_session_attributes USING btree (session_primary_id, attribute_name)
constraint spring_session_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name)
constraint spring_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES spring_session(primary_id) ON DELETE CASCADE
