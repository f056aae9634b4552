-- The lead unit of a task with several units owes each round a summary (牵头单位汇总), by a day of the round's own. A round that
-- was opened before there were summaries asks for none.
create table lead_summary_round (
    round_id uuid not null,
    due date not null,
    asked boolean not null,
    constraint lead_summary_round_pk primary key (round_id),
    constraint lead_summary_round_fk foreign key (round_id) references reporting_round (id)
);
create index lead_summary_round_asking_ix on lead_summary_round (round_id) where not asked;

create table lead_summary (
    id uuid not null,
    version bigint not null,
    round_id uuid not null,
    task_id uuid not null,
    organisation varchar(40) not null,
    plan_title text not null,
    ordinal varchar(60) not null,
    title text not null,
    unit_code varchar(40) not null,
    unit_name varchar(200) not null,
    due date not null,
    state varchar(20) not null,
    days_late integer,
    next_rung date,
    draft text,
    draft_by varchar(200),
    draft_at timestamptz,
    constraint lead_summary_pk primary key (id),
    constraint lead_summary_round_fk foreign key (round_id) references reporting_round (id),
    constraint lead_summary_task_fk foreign key (task_id) references issued_task (task_id),
    constraint lead_summary_uk unique (round_id, task_id),
    constraint lead_summary_state_ck check (state in ('REQUESTED', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
    constraint lead_summary_draft_ck check ((draft is null) = (draft_by is null) and (draft is null) = (draft_at is null))
);
create index lead_summary_list_ix on lead_summary (organisation, due, id);
create index lead_summary_unit_ix on lead_summary (organisation, unit_code, state);
create index lead_summary_state_ix on lead_summary (organisation, state, due, id);
create index lead_summary_task_ix on lead_summary (task_id);
create index lead_summary_rung_ix on lead_summary (next_rung, id) where next_rung is not null;

create table lead_summary_step (
    summary_id uuid not null,
    number integer not null,
    step varchar(20) not null,
    taken_at timestamptz not null,
    taken_by varchar(200) not null,
    unit_code varchar(40),
    remark text,
    content_hash varchar(64) not null,
    days_late integer,
    constraint lead_summary_step_pk primary key (summary_id, number),
    constraint lead_summary_step_summary_fk foreign key (summary_id) references lead_summary (id)
);

-- What was handed in by a step, with the reports that it rested on then.
create table lead_summary_content (
    summary_id uuid not null,
    number integer not null,
    progress integer not null,
    narrative text not null,
    problems text,
    next_steps text,
    delay_reasons text,
    basis text not null,
    constraint lead_summary_content_pk primary key (summary_id, number),
    constraint lead_summary_content_step_fk foreign key (summary_id, number)
        references lead_summary_step (summary_id, number),
    constraint lead_summary_content_progress_ck check (progress between 0 and 100)
);

-- What was told of a last day; told once.
create table lead_summary_rung (
    summary_id uuid not null,
    due date not null,
    rung varchar(20) not null,
    spoken boolean not null,
    noted_at timestamptz not null,
    constraint lead_summary_rung_pk primary key (summary_id, due, rung),
    constraint lead_summary_rung_summary_fk foreign key (summary_id) references lead_summary (id)
);
