-- What an operator did by hand to events that were stuck: who, when, what, why, and how many waited before and after.
create table operator_action (
    id bigint generated always as identity,
    done_at timestamptz not null,
    done_by varchar(200) not null,
    act varchar(40) not null,
    subject varchar(200) not null,
    reason varchar(500) not null,
    waiting_before bigint not null,
    waiting_after bigint not null,
    event_id uuid,
    event_type varchar(200),
    payload text,
    constraint operator_action_pk primary key (id)
);
