#!/bin/bash
# Runs once, when the database's volume is empty: one database for each service, owned by a role that only migrations use.
# The service itself logs in with the application role, which owns nothing and can change no table.
set -euo pipefail

database() { # name
    local owner_password application_password
    owner_password=$(<"/run/secrets/$1-owner")
    application_password=$(<"/run/secrets/$1-app")
    psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --no-psqlrc \
        -v name="$1" -v owner="$1_owner" -v app="$1_app" <<SQL
\set owner_password '$owner_password'
\set application_password '$application_password'
create role :"owner" login password :'owner_password';
create role :"app" login password :'application_password';
create database :"name" owner :"owner";
revoke all on database :"name" from public;
grant connect, temporary on database :"name" to :"app";
-- A forgotten transaction would hold back the feed's readers and the vacuum.
alter role :"app" set idle_in_transaction_session_timeout = '60s';
\connect :"name"
alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"app";
alter default privileges for role :"owner" in schema public grant select, insert, update, delete on tables to :"app";
alter default privileges for role :"owner" in schema public grant usage, select on sequences to :"app";
alter default privileges for role :"owner" in schema public grant execute on functions to :"app";
SQL
}

for name in ingest response epj; do
    database "$name"
done
