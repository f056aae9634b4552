-- With which revision of its plan (方案修订) a rule ended, and what is known of that revision: its open breaches ended with it.
create table revised_plan (
    plan_id uuid not null,
    revision integer not null,
    revised_on date not null,
    reason text not null,
    constraint revised_plan_pk primary key (plan_id, revision)
);
alter table rule add column retired_in integer;

-- What a target asked for before a revision changed it.
create table planned_target_version (
    target_id uuid not null,
    revision integer not null,
    replaced_in integer not null,
    indicator text not null,
    unit text,
    comparator varchar(20) not null,
    value numeric,
    value_max numeric,
    by_day date,
    strength varchar(20) not null,
    continuous boolean not null,
    quote text not null,
    constraint planned_target_version_pk primary key (target_id, revision),
    constraint planned_target_version_target_fk foreign key (target_id) references planned_target (id)
);
