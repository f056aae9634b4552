#!/usr/bin/env bash
# One database and one role a service, and one for Keycloak; nobody gets into another's.
set -eu

create() {
  psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" --username postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
}

export PGPASSWORD=$POSTGRES_PASSWORD
create plan "$PASSWORD_OF_PLAN"
create task "$PASSWORD_OF_TASK"
create indicator "$PASSWORD_OF_INDICATOR"
create notification "$PASSWORD_OF_NOTIFICATION"
create keycloak "$PASSWORD_OF_KEYCLOAK"
