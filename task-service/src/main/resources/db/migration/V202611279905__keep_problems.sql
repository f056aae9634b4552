-- Problems (问题清单) from their discovery to their close-out, and behind it as long as they may come back.
create table problem (
    id uuid not null,
    version bigint not null,
    organisation varchar(40) not null,
    origin varchar(20) not null,
    title text not null,
    description text not null,
    address text,
    longitude numeric(9, 6),
    latitude numeric(8, 6),
    plan_id uuid,
    task_id uuid,
    assignment_id uuid,
    breach_id uuid,
    breach text,
    superior_list text,
    superior_item text,
    superior_deadline date,
    found_for varchar(40),
    found_at timestamptz not null,
    severity varchar(20) not null,
    relapses integer not null,
    state varchar(20) not null,
    unit_code varchar(40),
    measures text,
    due date,
    public_until date,
    reinspect_on date,
    constraint problem_pk primary key (id),
    constraint problem_state_ck check (state in (
        'DRAFT', 'DISCOVERED', 'VERIFIED', 'ASSIGNED', 'RECTIFYING', 'ANSWERED', 'ACCEPTED', 'PUBLISHED', 'CLOSED',
        'DISMISSED'))
);
-- Once a breach, whatever comes twice; once an item of a superior's list.
create unique index problem_breach_uk on problem (breach_id) where breach_id is not null;
create unique index problem_listed_uk on problem (organisation, superior_list, superior_item) where superior_list is not null;
create index problem_newest_ix on problem (organisation, found_at, id);
create index problem_state_ix on problem (organisation, state, due);
create index problem_unit_ix on problem (organisation, unit_code, state);

create table problem_step (
    problem_id uuid not null,
    number integer not null,
    step varchar(20) not null,
    taken_at timestamptz not null,
    taken_by varchar(200),
    unit_code varchar(40),
    wording text,
    days_late integer,
    constraint problem_step_pk primary key (problem_id, number),
    constraint problem_step_problem_fk foreign key (problem_id) references problem (id)
);
