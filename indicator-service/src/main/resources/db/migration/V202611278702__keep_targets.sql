-- The targets of issued plans as they are worded; owner_id is the task, or the target itself outside the tasks. A rule of the
-- same id says which series measures it.

create table planned_target (
    id uuid not null,
    owner_id uuid not null,
    plan_id uuid not null,
    organisation varchar(40) not null,
    revision integer not null,
    headline boolean not null,
    position integer not null,
    number integer not null,
    issued_on date not null,
    plan_end date,
    indicator text not null,
    unit text,
    territory text,
    comparator varchar(20) not null,
    value numeric,
    value_max numeric,
    by_day date,
    strength varchar(20) not null,
    continuous boolean not null,
    tempo varchar(20),
    baseline text,
    baseline_value numeric,
    baseline_period text,
    ranked_among integer,
    rank_out_of_last integer,
    quote text not null,
    group_key text,
    group_rule varchar(10),
    retired boolean not null,
    constraint planned_target_pk primary key (id)
);
create index planned_target_plan_ix on planned_target (plan_id);
create index planned_target_owner_ix on planned_target (owner_id);

-- What people say of a target; the last row counts, the others stay.

create table target_reference (
    id bigint generated always as identity,
    target_id uuid not null,
    change boolean not null,
    value numeric,
    source text not null,
    entered_by varchar(100) not null,
    entered_at timestamptz not null,
    constraint target_reference_pk primary key (id),
    constraint target_reference_target_fk foreign key (target_id) references planned_target (id),
    constraint target_reference_value_ck check (change = (value is null))
);
create index target_reference_target_ix on target_reference (target_id, id);

create table target_verdict (
    id bigint generated always as identity,
    target_id uuid not null,
    met boolean not null,
    evidence text not null,
    found_by varchar(100) not null,
    found_at timestamptz not null,
    constraint target_verdict_pk primary key (id),
    constraint target_verdict_target_fk foreign key (target_id) references planned_target (id)
);
create index target_verdict_target_ix on target_verdict (target_id, id);

create table target_figure (
    id bigint generated always as identity,
    target_id uuid not null,
    period varchar(10) not null,
    value numeric not null,
    source text not null,
    entered_by varchar(100) not null,
    entered_at timestamptz not null,
    constraint target_figure_pk primary key (id),
    constraint target_figure_target_fk foreign key (target_id) references planned_target (id)
);
create index target_figure_target_ix on target_figure (target_id, period, id);
