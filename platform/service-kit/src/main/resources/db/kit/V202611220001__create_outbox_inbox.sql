-- The tables that every service has: outbox, inbox, idempotency keys, watermarks, clock.

create table outbox (
    id bigint generated always as identity,
    event_id uuid not null,
    topic varchar(100) not null,
    event_type varchar(120) not null,
    aggregate_id varchar(120) not null,
    organisation varchar(32) not null,
    payload text not null,
    occurred_at timestamptz not null,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default now(),
    last_error text,
    sent_at timestamptz,
    constraint outbox_pk primary key (id),
    constraint outbox_event_uk unique (event_id)
);
create index outbox_unsent_ix on outbox (id) where sent_at is null;
create index outbox_stuck_ix on outbox (topic, aggregate_id, id) where sent_at is null and attempts > 0;
create index outbox_sent_ix on outbox (sent_at) where sent_at is not null;

create table inbox (
    consumer varchar(60) not null,
    event_id uuid not null,
    event_type varchar(120) not null,
    taken_at timestamptz not null,
    constraint inbox_pk primary key (consumer, event_id)
);
create index inbox_taken_ix on inbox (taken_at);

create table idempotency_key (
    caller varchar(100) not null,
    key varchar(200) not null,
    request_hash varchar(64) not null,
    status integer,
    location text,
    etag varchar(60),
    body text,
    created_at timestamptz not null,
    constraint idempotency_key_pk primary key (caller, key)
);

create table watermark (
    kind varchar(60) not null,
    scope varchar(60) not null,
    reached_on date not null,
    constraint watermark_pk primary key (kind, scope)
);

create table clock_setting (
    id integer not null default 1,
    offset_millis bigint not null,
    constraint clock_setting_pk primary key (id),
    constraint clock_setting_one_ck check (id = 1)
);
insert into clock_setting (id, offset_millis) values (1, 0);
