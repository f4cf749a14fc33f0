-- The alarm path. No foreign key leads from here to the registry: an alarm must be taken in whatever the registry holds.

create table alarm (
    alarm_id          uuid primary key,
    version           integer     not null,
    state             text        not null check (state in
                          ('WAITING', 'CLAIMED', 'ANSWERED', 'ON_HOLD', 'DISPATCHED', 'RESOLVED', 'CLOSED', 'LOGGED')),
    stream            text        not null check (stream in ('PERSON', 'TECHNICAL')),
    kind              text        not null,
    severity          smallint    not null,
    risk_level        smallint    not null,
    form              text        not null check (form in ('ALARM', 'UNREADABLE')),
    source            text        not null,
    device_id         text,
    device_known      boolean     not null,
    municipality      char(4),
    recipient_id      uuid,
    voice_uri         text,
    clock_started_at  timestamptz not null,
    ringing_since     timestamptz not null,
    last_press_at     timestamptz not null,
    presses           integer     not null,
    unseen_presses    integer     not null,
    level             text        not null check (level in ('ELIGIBLE', 'ALL', 'SUPERVISOR', 'ON_CALL')),
    breached_at       timestamptz,
    cancelled_at      timestamptz,
    owner             text,
    owned_since       timestamptz,
    lease_until       timestamptz,
    answered_at       timestamptz,
    speech_confirmed  boolean     not null default false,
    held_until        timestamptz,
    call_out_service  text,
    call_out_stage    text check (call_out_stage in ('PAGED', 'ACCEPTED', 'ON_THE_WAY', 'ON_SITE')),
    call_out_since    timestamptz,
    resolved_at       timestamptz,
    resolved_by       text,
    cause             text,
    measure           text,
    outcome           text,
    resolution_note   text,
    follows_alarm_id  uuid,
    next_deadline_at  timestamptz,
    next_deadline     text check (next_deadline in ('RING_ALL', 'RING_SUPERVISOR', 'RING_ON_CALL', 'BREACH', 'REMIND',
                          'LEASE', 'HOLD', 'CALL_OUT')),
    constraint an_open_alarm_has_exactly_one_next_deadline check (
        (state in ('WAITING', 'CLAIMED', 'ANSWERED', 'ON_HOLD', 'DISPATCHED'))
            = (next_deadline_at is not null and next_deadline is not null)),
    constraint an_owner_has_a_lease check ((owner is null) = (lease_until is null)
        and (owner is null) = (owned_since is null)),
    constraint a_claimed_alarm_has_an_owner check (state not in ('CLAIMED', 'ANSWERED') or owner is not null),
    constraint a_resolved_alarm_says_how check (
        state not in ('RESOLVED', 'CLOSED')
            or (cause is not null and outcome is not null and resolved_by is not null and unseen_presses = 0))
);
create unique index alarm_one_open_for_each_source on alarm (source, stream)
    where state in ('WAITING', 'CLAIMED', 'ANSWERED', 'ON_HOLD', 'DISPATCHED');
create index alarm_open on alarm (state)
    where state in ('WAITING', 'CLAIMED', 'ANSWERED', 'ON_HOLD', 'DISPATCHED');
create index alarm_next_deadline on alarm (next_deadline_at) where next_deadline_at is not null;
create index alarm_by_source on alarm (source, clock_started_at desc);

comment on table alarm is 'One alarm episode: what it is now. What happened stands in alarm_log.';
comment on column alarm.version is 'Counts the log-bearing changes from 1; every change is guarded by it.';
comment on column alarm.stream is 'PERSON alarms count in the 60 seconds; TECHNICAL ones have their own queue.';
comment on column alarm.severity is 'VKP severity of the kind, 0 to 40; the highest of the episode.';
comment on column alarm.risk_level is 'The risk of the person, 0 to 2, as the registry had it at the raise.';
comment on column alarm.source is 'The topic segment the messages came from; also when it is no valid device id.';
comment on column alarm.clock_started_at is 'Start of the 60 seconds: the commit of the first event in alarm-ingest.';
comment on column alarm.ringing_since is 'Start of the ringing ladder; later than the clock only after an answer.';
comment on column alarm.unseen_presses is 'Further presses that the owner has not confirmed to have seen.';
comment on column alarm.answered_at is 'The first answer of the episode: the clock stops here and is never reset.';
comment on column alarm.follows_alarm_id is 'An alarm of the same source that was resolved shortly before.';
comment on column alarm.next_deadline_at is 'When something must happen by itself; survives every restart.';

create table alarm_event (
    event_id    uuid primary key,
    alarm_id    uuid        not null references alarm,
    accepted_at timestamptz not null,
    event       jsonb       not null
);
create index alarm_event_by_alarm on alarm_event (alarm_id, accepted_at);
comment on table alarm_event is 'Every event that was handed over, once; the key makes the hand-off idempotent.';
comment on column alarm_event.event is 'The event as alarm-ingest handed it over.';

create table alarm_log (
    id           bigint generated always as identity primary key,
    xid          xid8        not null default pg_current_xact_id(),
    alarm_id     uuid        not null,
    version      integer     not null,
    kind         text        not null,
    at           timestamptz not null,
    actor        text        not null,
    municipality char(4),
    device_id    text,
    event_id     uuid,
    detail       jsonb       not null default '{}'
);
create index alarm_log_in_order on alarm_log (xid, id);
create index alarm_log_by_alarm on alarm_log (alarm_id, id);
create unique index alarm_log_event_once on alarm_log (event_id) where event_id is not null;
comment on table alarm_log is 'What happened, append-only. Readers follow it in the order (xid, id) below the oldest running transaction.';
comment on column alarm_log.event_id is 'The event that an entry took in; each event stands in exactly one entry.';

create function alarm_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'alarm_log is append-only';
end
$$;
create trigger alarm_log_is_append_only before update or delete on alarm_log
    for each row execute function alarm_log_is_append_only();
create trigger alarm_log_is_never_emptied before truncate on alarm_log
    for each statement execute function alarm_log_is_append_only();
