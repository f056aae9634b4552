-- Rounds that the office closed at task-service, with the figures of their reports at that moment.
create table round_closing (
    round_id uuid not null,
    plan_id uuid not null,
    organisation varchar(40) not null,
    closed_at timestamptz not null,
    closed_on date not null,
    reason text not null,
    expected bigint not null,
    in_time bigint not null,
    late bigint not null,
    missing bigint not null,
    submission_rate numeric,
    timeliness_rate numeric,
    constraint round_closing_pk primary key (round_id)
);
create index round_closing_plan_ix on round_closing (plan_id);
