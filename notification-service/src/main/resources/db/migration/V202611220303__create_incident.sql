create table incident (
    id uuid not null,
    organisation varchar(40) not null,
    reason varchar(60) not null,
    unit_code varchar(40) not null,
    post varchar(20) not null,
    channel varchar(10) not null,
    messages integer not null,
    last_message_id uuid not null,
    opened_at timestamptz not null,
    last_at timestamptz not null,
    closed_at timestamptz,
    constraint incident_pk primary key (id)
);
create unique index incident_open_uk on incident (unit_code, post, channel, reason) where closed_at is null;
create index incident_organisation_ix on incident (organisation, opened_at, id);
