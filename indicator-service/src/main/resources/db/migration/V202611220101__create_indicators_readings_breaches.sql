-- Registry: what the issued plans want watched.

create table watched_task (
    task_id uuid not null,
    plan_id uuid not null,
    organisation varchar(40) not null,
    revision integer not null,
    position integer not null,
    ordinal text not null,
    title text not null,
    constraint watched_task_pk primary key (task_id)
);
create index watched_task_plan_ix on watched_task (plan_id);

create table watched_task_unit (
    task_id uuid not null,
    unit_code varchar(40) not null,
    role varchar(20) not null,
    constraint watched_task_unit_pk primary key (task_id, unit_code, role),
    constraint watched_task_unit_task_fk foreign key (task_id) references watched_task (task_id)
);
create index watched_task_unit_unit_ix on watched_task_unit (unit_code, task_id);

-- The units that are told of a breach: lead units, or the responsible ones of a task without a lead.
create function lead_units(wanted_task_id uuid) returns varchar[] language sql stable as $$
    select coalesce(
        array_agg(unit_code order by unit_code) filter (where role = 'LEAD'),
        array_agg(unit_code order by unit_code) filter (where role = 'RESPONSIBLE'),
        array[]::varchar[])
    from watched_task_unit where task_id = wanted_task_id
$$;

create table indicator (
    id integer generated always as identity,
    task_id uuid not null,
    number integer not null,
    name text not null,
    unit text,
    constraint indicator_pk primary key (id),
    constraint indicator_task_fk foreign key (task_id) references watched_task (task_id),
    constraint indicator_number_uk unique (task_id, number),
    constraint indicator_name_uk unique nulls not distinct (task_id, name, unit)
);

create table series (
    id integer generated always as identity,
    code varchar(60) not null,
    indicator_id integer not null,
    organisation varchar(40) not null,
    constraint series_pk primary key (id),
    constraint series_code_uk unique (code),
    constraint series_indicator_uk unique (indicator_id),
    constraint series_indicator_fk foreign key (indicator_id) references indicator (id)
);

create table rule (
    id uuid not null,
    indicator_id integer not null,
    comparator varchar(20) not null,
    limit_value numeric,
    limit_max numeric,
    strength varchar(20) not null,
    clause text not null,
    in_force_from date,
    in_force_to date,
    recovery_count integer not null,
    not_evaluable varchar(30),
    retired boolean not null,
    constraint rule_pk primary key (id),
    constraint rule_indicator_fk foreign key (indicator_id) references indicator (id),
    constraint rule_evaluable_ck check ((in_force_from is null) = (not_evaluable is not null))
);
create index rule_indicator_ix on rule (indicator_id);

-- Readings: no foreign key and no trigger, the series row is locked while they are written.

create table reading (
    series_id integer not null,
    observed_at timestamptz not null,
    value numeric not null,
    flag varchar(1) not null,
    received_at timestamptz not null,
    constraint reading_pk primary key (series_id, observed_at)
);

create table superseded_reading (
    id bigint generated always as identity,
    series_id integer not null,
    observed_at timestamptz not null,
    value numeric not null,
    flag varchar(1) not null,
    received_at timestamptz not null,
    superseded_at timestamptz not null,
    constraint superseded_reading_pk primary key (id)
);
create index superseded_reading_key_ix on superseded_reading (series_id, observed_at, id);

-- Breaches: at most one open per series and rule.

create table breach (
    id uuid not null,
    series_id integer not null,
    rule_id uuid not null,
    since timestamptz not null,
    comparator varchar(20) not null,
    limit_value numeric not null,
    trigger_value numeric not null,
    trigger_at timestamptz not null,
    opened_at timestamptz not null,
    recovery_value numeric,
    recovery_at timestamptz,
    closed_at timestamptz,
    constraint breach_pk primary key (id),
    constraint breach_series_fk foreign key (series_id) references series (id),
    constraint breach_rule_fk foreign key (rule_id) references rule (id),
    constraint breach_closed_ck check (num_nulls(recovery_value, recovery_at, closed_at) in (0, 3))
);
create unique index breach_open_uk on breach (series_id, rule_id) where closed_at is null;
create index breach_series_ix on breach (series_id, recovery_at);
create index breach_opened_ix on breach (opened_at, id);
