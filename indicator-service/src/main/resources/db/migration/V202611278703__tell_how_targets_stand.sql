-- Which plans are to be looked at when, and what was told last of each of their targets.

create table due_plan_target (
    plan_id uuid not null,
    organisation varchar(40) not null,
    due_at timestamptz not null,
    constraint due_plan_target_pk primary key (plan_id)
);
create index due_plan_target_due_ix on due_plan_target (due_at);

create table target_state (
    target_id uuid not null,
    revision integer not null,
    state varchar(20) not null,
    told text not null,
    constraint target_state_pk primary key (target_id)
);

-- Something that the states of the targets of a plan rest on has changed; a plan without targets is not looked at.
create function evaluate_plan_anew(wanted uuid) returns integer language sql volatile as $$
    insert into due_plan_target (plan_id, organisation, due_at)
    select distinct plan_id, organisation, timestamptz 'epoch' from planned_target where plan_id = wanted
    on conflict on constraint due_plan_target_pk do update set due_at = excluded.due_at;
    select 1;
$$;
