create table plan (
    id uuid not null,
    organisation varchar(32) not null,
    state varchar(20) not null,
    revision integer not null,
    title text,
    document_number text,
    source_name varchar(200) not null,
    source_format varchar(20) not null,
    imported_by varchar(200) not null,
    imported_at timestamptz not null,
    issued_on date,
    in_force_since date,
    tree text not null,
    version bigint not null,
    constraint plan_pk primary key (id),
    constraint plan_state_ck check (state in ('DRAFT', 'ISSUED', 'CLOSED')),
    constraint plan_issued_ck check (state = 'DRAFT' or (issued_on is not null and in_force_since is not null))
);
create index plan_organisation_ix on plan (organisation, imported_at desc, id desc);
create index plan_running_ix on plan (id) where state = 'ISSUED';

create table plan_source (
    plan_id uuid not null,
    text text not null,
    constraint plan_source_pk primary key (plan_id),
    constraint plan_source_plan_fk foreign key (plan_id) references plan (id)
);

create table plan_duty (
    task_id uuid not null,
    unit_code varchar(32) not null,
    role varchar(20) not null,
    plan_id uuid not null,
    unit_name varchar(200) not null,
    named_as text not null,
    inherited boolean not null,
    constraint plan_duty_pk primary key (task_id, unit_code, role),
    constraint plan_duty_plan_fk foreign key (plan_id) references plan (id)
);
create index plan_duty_unit_ix on plan_duty (unit_code, plan_id);
create index plan_duty_plan_ix on plan_duty (plan_id);

create table scheduling_round (
    id uuid not null,
    plan_id uuid not null,
    organisation varchar(32) not null,
    period varchar(7) not null,
    opened_on date not null,
    unit_report_due date not null,
    lead_summary_due date not null,
    review_due date not null,
    constraint scheduling_round_pk primary key (id),
    constraint scheduling_round_plan_period_uk unique (plan_id, period),
    constraint scheduling_round_plan_fk foreign key (plan_id) references plan (id)
);
