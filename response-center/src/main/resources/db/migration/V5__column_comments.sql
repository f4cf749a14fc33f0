-- Every column says what it holds; the dumped schema.sql and its test keep it so.

comment on column alarm.alarm_id is 'The episode; says nothing about the person.';
comment on column alarm.state is 'Where the work stands; docs/alarm-lifecycle.md is the table of what is allowed.';
comment on column alarm.kind is 'AlarmKind of the contracts; of the gravest event.';
comment on column alarm.form is 'UNREADABLE when nothing but the raw bytes could be taken from the message.';
comment on column alarm.device_id is 'The source as a device id; null when it is none.';
comment on column alarm.device_known is 'Whether the registry knew the device at the raise.';
comment on column alarm.municipality is 'Whose alarm it is; null when nobody knows, and then everybody sees it.';
comment on column alarm.recipient_id is 'The person, as an id of the registry; null when nobody knows.';
comment on column alarm.voice_uri is 'Where to call the person: tel or sip.';
comment on column alarm.last_press_at is 'When the latest event of the episode was accepted.';
comment on column alarm.presses is 'Events that joined, from 1.';
comment on column alarm.level is 'How far the ringing has gone.';
comment on column alarm.breached_at is 'When 60 seconds had passed without an answer.';
comment on column alarm.cancelled_at is 'When the device took the alarm back; it stays open.';
comment on column alarm.owner is 'The operator who has claimed it.';
comment on column alarm.owned_since is 'Since when.';
comment on column alarm.lease_until is 'Until when the claim holds unless it is renewed.';
comment on column alarm.speech_confirmed is 'Whether the answer was speech with the person.';
comment on column alarm.held_until is 'When a held alarm rings again.';
comment on column alarm.call_out_service is 'Code of the executing service that is called out.';
comment on column alarm.call_out_stage is 'How far the call-out has come.';
comment on column alarm.call_out_since is 'Since when it is at that stage.';
comment on column alarm.resolved_at is 'When an operator closed the case.';
comment on column alarm.resolved_by is 'Who.';
comment on column alarm.cause is 'Code: why the alarm came.';
comment on column alarm.measure is 'Code: what was done.';
comment on column alarm.outcome is 'Code: how it ended.';
comment on column alarm.resolution_note is 'The closing note. May hold personal data.';
comment on column alarm.next_deadline is 'What happens then.';

comment on column alarm_event.event_id is 'Given by alarm-ingest.';
comment on column alarm_event.alarm_id is 'The episode that took it in.';
comment on column alarm_event.accepted_at is 'Its commit in alarm-ingest.';

comment on column alarm_log.id is 'Order of writing within a transaction.';
comment on column alarm_log.xid is 'The writing transaction; with id the order in which readers follow.';
comment on column alarm_log.alarm_id is 'Which alarm.';
comment on column alarm_log.version is 'The alarm''s version that the change made.';
comment on column alarm_log.kind is 'AlarmLogKind of the contracts.';
comment on column alarm_log.at is 'When; the database''s time.';
comment on column alarm_log.actor is 'An operator''s id, or system or device.';
comment on column alarm_log.municipality is 'Whose alarm it was then.';
comment on column alarm_log.device_id is 'The device, when there is one.';
comment on column alarm_log.detail is 'Facts of this kind of entry, texts by name.';
