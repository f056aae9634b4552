-- The relay is woken by the commit of what it is to publish; its rows are found by key as well as by age.
create function outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;
create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

drop index outbox_stuck_ix;
create index outbox_stuck_ix on outbox (topic, aggregate_id, id) where sent_at is null and attempts > 0;
create index outbox_key_ix on outbox (topic, aggregate_id, id) where sent_at is null;

-- Events that could not be taken in: each waits here alone, with its reason, until it is replayed or skipped.
create table parked_event (
    id bigint generated always as identity,
    consumer varchar(60) not null,
    event_id uuid,
    event_type varchar(200),
    topic varchar(100) not null,
    partition_number integer not null,
    record_offset bigint not null,
    record_key text,
    payload text,
    reason varchar(20) not null,
    failure text not null,
    parked_at timestamptz not null,
    settled_at timestamptz,
    settled_as varchar(20),
    settled_by varchar(200),
    settled_why text,
    constraint parked_event_pk primary key (id),
    constraint parked_event_uk unique (consumer, topic, partition_number, record_offset),
    constraint parked_event_reason_ck check (reason in ('UNREADABLE', 'UNKNOWN_TYPE', 'FAILED')),
    constraint parked_event_settled_ck check (settled_as in ('REPLAYED', 'SKIPPED'))
);
create index parked_event_waiting_ix on parked_event (id) where settled_at is null;
