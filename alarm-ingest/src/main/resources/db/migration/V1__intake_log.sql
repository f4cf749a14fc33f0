-- What devices said, and how far it has been handed on.

-- Counts blocks of 1 000 positions; one batch takes one block.
create sequence intake_position_block;

create table intake_event (
    position           bigint      not null,
    event_id           uuid        not null primary key,
    source             text        not null check (length(source) between 1 and 200),
    ref                text        not null,
    found_ref          text,
    unreadable_because text,
    payload            bytea       not null,
    transmissions      integer     not null check (transmissions >= 1),
    accepted_at        timestamptz not null default clock_timestamp(),
    last_received_at   timestamptz not null default clock_timestamp(),
    handed_over_at     timestamptz,
    refusals           integer     not null default 0,
    retry_at           timestamptz,
    constraint one_press_one_event unique (source, ref)
);

comment on table intake_event is 'The intake log: one row for each press, committed before its device is told so';
comment on column intake_event.position is 'Order of arrival within a batch and of batches; the order of the hand-off';
comment on column intake_event.event_id is 'UUID version 7; the key of idempotency everywhere after this';
comment on column intake_event.source is 'The device segment of the topic as it stood, even when it is no valid device id';
comment on column intake_event.ref is 'The reference of the device; for an unreadable payload ~ and the event id, which no device can send';
comment on column intake_event.found_ref is 'A reference found in an unreadable payload, by which its device is told';
comment on column intake_event.unreadable_because is 'Why the payload could not be read, in a fixed sentence; null when it could';
comment on column intake_event.payload is 'The bytes as they came with the first transmission';
comment on column intake_event.transmissions is 'How often it arrived, over all channels and resends';
comment on column intake_event.accepted_at is 'When it was first stored, by the clock of the database: the start of the 60 seconds';
comment on column intake_event.last_received_at is 'When it last arrived, by the clock of the database';
comment on column intake_event.handed_over_at is 'When response-center had taken it; null while it waits';
comment on column intake_event.refusals is 'How often response-center could not take this single event';
comment on column intake_event.retry_at is 'Not to be handed over again before this; null when it may be at once';

-- The queue of the hand-off is small, whatever the size of the log.
create index intake_event_waiting on intake_event (position) where handed_over_at is null;
create index intake_event_by_found_ref on intake_event (source, found_ref) where found_ref is not null;

create table feed_cursor (
    reader   text        not null primary key,
    position text        not null,
    moved_at timestamptz not null default clock_timestamp()
);

comment on table feed_cursor is 'How far the feed of response-center has been followed';
comment on column feed_cursor.reader is 'The part of this service that follows';
comment on column feed_cursor.position is 'The opaque cursor after the last entry that was dealt with';
comment on column feed_cursor.moved_at is 'When it last moved, by the clock of the database';

create table device_status (
    device_id         text        not null primary key,
    heard_at          timestamptz not null default clock_timestamp(),
    readable          boolean     not null,
    battery_percent   integer,
    mains_power       boolean,
    heartbeat_seconds integer,
    firmware          text,
    payload           bytea       not null
);

comment on table device_status is 'The newest heartbeat of each device';
comment on column device_status.device_id is 'The id of the device, from the topic';
comment on column device_status.heard_at is 'When the newest heartbeat was stored, by the clock of the database';
comment on column device_status.readable is 'Whether the payload was a JSON object; a device that sends anything is alive';
comment on column device_status.battery_percent is '0 to 100; null when not told';
comment on column device_status.mains_power is 'Whether the device has mains power; null when not told';
comment on column device_status.heartbeat_seconds is 'How long until the next heartbeat is due; the last that was told';
comment on column device_status.firmware is 'The last firmware version that was told';
comment on column device_status.payload is 'The bytes of the newest heartbeat';

-- The application role owns nothing and may do no more than this.
grant select, insert, update on intake_event, feed_cursor, device_status to "${applicationRole}";
grant usage on sequence intake_position_block to "${applicationRole}";
