-- A plan is looked at some seconds after the first change, by the time of the database: one that is being issued changes with
-- each of its tasks. Those that go on changing are looked at all the same.

alter table due_plan_target add column settled_at timestamptz not null default '-infinity';

create or replace function evaluate_plan_anew(wanted uuid) returns integer language sql volatile as $$
    insert into due_plan_target (plan_id, organisation, due_at, settled_at)
    select plan_id, organisation, timestamptz 'epoch', clock_timestamp() + interval '3 seconds'
    from planned_target where plan_id = wanted limit 1
    on conflict on constraint due_plan_target_pk do update
    set due_at = excluded.due_at, settled_at = excluded.settled_at where due_plan_target.due_at > excluded.due_at;
    select 1;
$$;
