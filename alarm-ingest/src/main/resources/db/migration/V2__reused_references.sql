-- A reference that a device uses again long after is a new press. While instances of the version before still run, their
-- batches fail and are tried again by the new ones: nothing is lost, since nothing of it was receipted.

alter table intake_event
    add column occurred_at timestamptz,
    add column reuse integer not null default 0 check (reuse >= 0),
    drop constraint one_press_one_event,
    add constraint one_press_one_event unique (source, ref, reuse);

comment on column intake_event.occurred_at is 'When it happened by the device''s own clock, never used for a deadline; null when it did not say';
comment on column intake_event.reuse is 'How often the device had used the reference before, for another press';
