-- The registry: who lives where with which device, and who works here. The alarm path reads it and never depends on it.

create table municipality (
    number              char(4) primary key check (number ~ '^[0-9]{4}$'),
    organisation_number char(9) not null unique check (organisation_number ~ '^[0-9]{9}$'),
    name                text    not null,
    version             integer not null
);
comment on table municipality is 'A municipality that the centre serves: a tenant and a data controller.';
comment on column municipality.number is 'Kommunenummer of Statistics Norway.';
comment on column municipality.organisation_number is 'Number in the register of legal entities, with its mod-11 digit.';
comment on column municipality.name is 'As shown to operators.';
comment on column municipality.version is 'Counts the changes; a change names the version it was made from.';

create table recipient (
    id                  uuid primary key,
    municipality_number char(4)  not null references municipality,
    person_id           char(11) check (person_id ~ '^[0-9]{11}$'),
    given_name          text     not null,
    family_name         text     not null,
    birth_date          date,
    phone               text,
    street              text,
    postcode            char(4) check (postcode ~ '^[0-9]{4}$'),
    city                text,
    address_additional  text,
    protected_address   text     not null check (protected_address in ('NONE', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL')),
    way_in              text,
    risk_level          smallint not null check (risk_level between 0 and 2),
    language            text     not null,
    notes               text,
    version             integer  not null,
    constraint an_address_is_whole_or_absent check ((street is null) = (postcode is null) and (street is null) = (city is null)),
    constraint a_person_is_once_in_a_municipality unique (municipality_number, person_id)
);
create index recipient_by_person_id on recipient (person_id) where person_id is not null;
create index recipient_by_name on recipient (municipality_number, family_name, given_name, id);
comment on table recipient is 'A service recipient (tjenestemottaker). Personal data.';
comment on column recipient.id is 'Says nothing about the person; the only id that leaves the registry.';
comment on column recipient.municipality_number is 'Whose recipient it is; decides who may see the person.';
comment on column recipient.person_id is 'National identity number: fødselsnummer, D-, H- or FH-number. Never in a URL or a log.';
comment on column recipient.given_name is 'Given name, with any middle name.';
comment on column recipient.family_name is 'Family name.';
comment on column recipient.birth_date is 'Kept apart: from 2032 the identity number does not give it.';
comment on column recipient.phone is 'With country code, as +4712345678.';
comment on column recipient.street is 'Street and house number; null when no address is known.';
comment on column recipient.postcode is 'Four digits.';
comment on column recipient.city is 'Postal town.';
comment on column recipient.address_additional is 'Hint for finding the home: entrance, floor.';
comment on column recipient.protected_address is 'Grade of protection; anything but NONE keeps the address inside the centre.';
comment on column recipient.way_in is 'How to get in: key box, code, e-lock.';
comment on column recipient.risk_level is '0 ordinary, 1 raised, 2 highest; second key of the order of the queue.';
comment on column recipient.language is 'What the person speaks, BCP 47.';
comment on column recipient.notes is 'What an operator must know.';
comment on column recipient.version is 'Counts the changes; a change names the version it was made from.';

create table contact (
    recipient_id uuid     not null references recipient on delete cascade,
    position     smallint not null check (position between 1 and 20),
    name         text     not null,
    relation     text,
    phone        text     not null,
    has_key      boolean  not null,
    primary key (recipient_id, position)
);
comment on table contact is 'Whom to call about a person, in order.';
comment on column contact.recipient_id is 'About whom.';
comment on column contact.position is '1 is called first.';
comment on column contact.name is 'Name of the contact.';
comment on column contact.relation is 'In words, as datter.';
comment on column contact.phone is 'With country code.';
comment on column contact.has_key is 'Whether the contact can open the door.';

create table device (
    id                  text primary key check (id ~ '^[A-Za-z0-9_-]{1,64}$'),
    municipality_number char(4) not null references municipality,
    recipient_id        uuid references recipient,
    make                text,
    model               text,
    serial_number       text,
    voice_uri           text,
    place               text,
    version             integer not null,
    constraint a_serial_number_is_once_for_each_make unique (make, serial_number)
);
create index device_by_recipient on device (recipient_id) where recipient_id is not null;
create index device_by_municipality on device (municipality_number, id);
comment on table device is 'An alarm unit and whose it is.';
comment on column device.id is 'Its name on the wire: MQTT client id, identity and topic branch.';
comment on column device.municipality_number is 'Whose device it is.';
comment on column device.recipient_id is 'Who has it; null on the shelf.';
comment on column device.make is 'Manufacturer.';
comment on column device.model is 'Model name.';
comment on column device.serial_number is 'The manufacturer''s serial number.';
comment on column device.voice_uri is 'Where to call the person: tel or sip.';
comment on column device.place is 'Where in the home it stands.';
comment on column device.version is 'Counts the changes; a change names the version it was made from.';

create table operator (
    id             text primary key check (id ~ '^[a-z0-9._-]{1,64}$'),
    subject        text    not null unique,
    name           text    not null,
    roles          text[]  not null check (roles <@ array ['OPERATOR', 'SUPERVISOR', 'RESPONDER', 'TECHNICIAN',
                       'SERVICE_MANAGER', 'ADMINISTRATOR']),
    municipalities text[]  not null,
    language       text    not null,
    version        integer not null
);
comment on table operator is 'Somebody who works here, or a service account.';
comment on column operator.id is 'Stands in the alarm log for good; never given to another.';
comment on column operator.subject is 'What the identity provider calls the person: preferred_username, else sub.';
comment on column operator.name is 'As shown to colleagues.';
comment on column operator.roles is 'What the operator may do.';
comment on column operator.municipalities is 'Where: municipality numbers.';
comment on column operator.language is 'Of the user interface, BCP 47.';
comment on column operator.version is 'Counts the changes; a change names the version it was made from.';

create table operator_duty (
    operator_id         text primary key references operator on delete cascade,
    on_duty_since       timestamptz not null,
    sound_confirmed_at  timestamptz not null,
    clock_offset_millis bigint      not null
);
comment on table operator_duty is 'Who is on duty: the browser has proved sound, stream and clock.';
comment on column operator_duty.operator_id is 'Who.';
comment on column operator_duty.on_duty_since is 'The first proof of this duty; the database''s time.';
comment on column operator_duty.sound_confirmed_at is 'The latest proof that the sound was heard.';
comment on column operator_duty.clock_offset_millis is 'Server minus browser, signed, as the browser measured it.';

create table person_access_log (
    id           bigint generated always as identity primary key,
    operator_id  text        not null,
    recipient_id uuid        not null,
    purpose      text        not null check (purpose in ('CASE', 'REGISTRY_READ', 'REGISTRY_SEARCH', 'REGISTRY_CHANGE')),
    at           timestamptz not null default clock_timestamp()
);
create index person_access_log_by_recipient on person_access_log (recipient_id, at desc);
comment on table person_access_log is 'Every look at a person; append-only, and the person may see it. Outlives the person''s row.';
comment on column person_access_log.id is 'Order of writing.';
comment on column person_access_log.operator_id is 'Who looked.';
comment on column person_access_log.recipient_id is 'At whom.';
comment on column person_access_log.purpose is 'Why.';
comment on column person_access_log.at is 'When; the database''s time.';
