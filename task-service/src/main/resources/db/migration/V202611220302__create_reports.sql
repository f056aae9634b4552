create table reporting_round (
    id uuid not null,
    plan_id uuid not null,
    organisation varchar(32) not null,
    period varchar(10) not null,
    opened_on date not null,
    unit_report_due date not null,
    constraint reporting_round_pk primary key (id)
);

create table report (
    id uuid not null,
    version bigint not null,
    round_id uuid not null,
    assignment_id uuid not null,
    organisation varchar(32) not null,
    task_id uuid not null,
    ordinal varchar(60) not null,
    title text not null,
    unit_code varchar(40) not null,
    unit_name varchar(200) not null,
    state varchar(20) not null,
    submissions integer not null,
    constraint report_pk primary key (id),
    constraint report_round_fk foreign key (round_id) references reporting_round (id),
    constraint report_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint report_expected_uk unique (assignment_id, round_id),
    constraint report_state_ck check (state in ('REQUESTED', 'SUBMITTED'))
);
create index report_list_ix on report (organisation, round_id, unit_code, id);

create table report_submission (
    report_id uuid not null,
    number integer not null,
    progress integer not null,
    narrative text not null,
    problems text,
    next_steps text,
    met_obligations text not null,
    content_hash varchar(64) not null,
    submitter varchar(100) not null,
    submitted_at timestamptz not null,
    days_late integer not null,
    constraint report_submission_pk primary key (report_id, number),
    constraint report_submission_report_fk foreign key (report_id) references report (id),
    constraint report_submission_progress_ck check (progress between 0 and 100)
);
