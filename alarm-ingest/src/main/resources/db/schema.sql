-- Written by SchemaDocTest from the migrated database, for review: -Dvft.docs.write=true
column device_status.device_id text not null
column device_status.heard_at timestamp with time zone not null default clock_timestamp()
column device_status.readable boolean not null
column device_status.battery_percent integer
column device_status.mains_power boolean
column device_status.heartbeat_seconds integer
column device_status.firmware text
column device_status.payload bytea not null
CREATE UNIQUE INDEX device_status_pkey ON public.device_status USING btree (device_id)
constraint device_status_pkey PRIMARY KEY (device_id)
column feed_cursor.reader text not null
column feed_cursor.position text not null
column feed_cursor.moved_at timestamp with time zone not null default clock_timestamp()
CREATE UNIQUE INDEX feed_cursor_pkey ON public.feed_cursor USING btree (reader)
constraint feed_cursor_pkey PRIMARY KEY (reader)
column intake_event.position bigint not null
column intake_event.event_id uuid not null
column intake_event.source text not null
column intake_event.ref text not null
column intake_event.found_ref text
column intake_event.unreadable_because text
column intake_event.payload bytea not null
column intake_event.transmissions integer not null
column intake_event.accepted_at timestamp with time zone not null default clock_timestamp()
column intake_event.last_received_at timestamp with time zone not null default clock_timestamp()
column intake_event.handed_over_at timestamp with time zone
column intake_event.refusals integer not null default 0
column intake_event.retry_at timestamp with time zone
column intake_event.occurred_at timestamp with time zone
column intake_event.reuse integer not null default 0
CREATE INDEX intake_event_by_found_ref ON public.intake_event USING btree (source, found_ref) WHERE (found_ref IS NOT NULL)
CREATE INDEX intake_event_waiting ON public.intake_event USING btree ("position") WHERE (handed_over_at IS NULL)
CREATE UNIQUE INDEX intake_event_pkey ON public.intake_event USING btree (event_id)
CREATE UNIQUE INDEX one_press_one_event ON public.intake_event USING btree (source, ref, reuse)
constraint intake_event_pkey PRIMARY KEY (event_id)
constraint intake_event_reuse_check CHECK ((reuse >= 0))
constraint intake_event_source_check CHECK (((length(source) >= 1) AND (length(source) <= 200)))
constraint intake_event_transmissions_check CHECK ((transmissions >= 1))
constraint one_press_one_event UNIQUE (source, ref, reuse)
sequence intake_position_block increment 1
