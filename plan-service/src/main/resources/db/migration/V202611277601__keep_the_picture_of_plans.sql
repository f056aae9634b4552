-- What task-service and indicator-service tell of plans: the things, and step by step what became of them. The state of
-- a thing on a day is its latest step up to that day, so that it does not matter in which order, how late or how often
-- the steps arrive. A breach stands once for each unit that it is told to.
create table picture_subject (
    id uuid not null,
    unit_code varchar(40) not null,
    kind varchar(10) not null,
    plan_id uuid not null,
    organisation varchar(40) not null,
    task_id uuid,
    duty_id uuid,
    round_id uuid,
    ordinal text not null,
    title text not null,
    what text not null,
    due date,
    due_version integer not null,
    constraint picture_subject_pk primary key (id, unit_code),
    constraint picture_subject_kind_ck check (kind in ('DUTY', 'OBLIGATION', 'REPORT', 'BREACH'))
);
create index picture_subject_plan_ix on picture_subject (plan_id, unit_code, id);

-- number: in the order of writing; what was written after a freeze is told by it.
create table picture_fact (
    subject_id uuid not null,
    step varchar(30) not null,
    at timestamptz not null,
    day date not null,
    days_late integer not null,
    place smallint not null,
    final boolean not null,
    number bigint generated always as identity,
    taken_at timestamptz not null,
    constraint picture_fact_pk primary key (subject_id, step, at)
);
create index picture_fact_number_ix on picture_fact (number);
