create table issued_task (
    task_id uuid not null,
    plan_id uuid not null,
    revision integer not null,
    organisation varchar(32) not null,
    plan_title text not null,
    ordinal varchar(60) not null,
    title text not null,
    position integer not null,
    constraint issued_task_pk primary key (task_id)
);

create table assignment (
    id uuid not null,
    version bigint not null,
    task_id uuid not null,
    plan_id uuid not null,
    organisation varchar(32) not null,
    position integer not null,
    unit_code varchar(40) not null,
    unit_name varchar(200) not null,
    role varchar(20) not null,
    named_as text not null,
    inherited boolean not null,
    state varchar(30) not null,
    acknowledge_by date not null,
    acknowledged_at timestamptz,
    acknowledged_by varchar(100),
    constraint assignment_pk primary key (id),
    constraint assignment_task_fk foreign key (task_id) references issued_task (task_id),
    constraint assignment_duty_uk unique (task_id, unit_code, role),
    constraint assignment_role_ck check (role in ('LEAD', 'RESPONSIBLE', 'PARTICIPATING', 'IMPLEMENTING')),
    constraint assignment_state_ck check (state in ('ASSIGNED', 'ACKNOWLEDGED'))
);
create index assignment_list_ix on assignment (organisation, plan_id, position, unit_code, id);
create index assignment_unit_ix on assignment (unit_code);
create index assignment_plan_ix on assignment (plan_id);

create table obligation (
    id uuid not null,
    assignment_id uuid not null,
    organisation varchar(32) not null,
    source_id uuid not null,
    kind varchar(20) not null,
    what text not null,
    deadline date not null,
    deadline_version integer not null,
    state varchar(20) not null,
    met_at timestamptz,
    constraint obligation_pk primary key (id),
    constraint obligation_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint obligation_source_uk unique (assignment_id, source_id),
    constraint obligation_kind_ck check (kind in ('TARGET', 'MILESTONE', 'PLAN_END')),
    constraint obligation_state_ck check (state in ('OPEN', 'MET', 'OVERDUE'))
);
create index obligation_open_ix on obligation (organisation, deadline, id) where state = 'OPEN';

create table rung_crossing (
    obligation_id uuid not null,
    deadline_version integer not null,
    rung varchar(30) not null,
    rung_date date not null,
    outcome varchar(20) not null,
    crossed_at timestamptz not null,
    constraint rung_crossing_pk primary key (obligation_id, deadline_version, rung),
    constraint rung_crossing_obligation_fk foreign key (obligation_id) references obligation (id),
    constraint rung_crossing_outcome_ck check (outcome in ('SPOKEN', 'SUPERSEDED'))
);
