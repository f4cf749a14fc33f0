-- Sessions of the browser application, so that a restart logs nobody out. The columns are those of Spring Session 4.

create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_by_session_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);
comment on table spring_session is 'Who is logged in.';
comment on column spring_session.primary_id is 'Stays the same when the session id is changed at log-in.';
comment on column spring_session.session_id is 'The value in the cookie.';
comment on column spring_session.creation_time is 'Milliseconds since 1970.';
comment on column spring_session.last_access_time is 'Milliseconds since 1970.';
comment on column spring_session.max_inactive_interval is 'Seconds without a request until it ends.';
comment on column spring_session.expiry_time is 'Milliseconds since 1970.';
comment on column spring_session.principal_name is 'The identity provider''s name for the user.';

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
comment on table spring_session_attributes is 'What a session holds.';
comment on column spring_session_attributes.session_primary_id is 'Of which session.';
comment on column spring_session_attributes.attribute_name is 'Name of the attribute.';
comment on column spring_session_attributes.attribute_bytes is 'Its serialized value.';
