-- The life of a duty: signed for, begun, sent back and decided on, submitted, returned, closed out. What is live can be due.
alter table assignment
    drop constraint assignment_state_ck,
    add constraint assignment_state_ck check (state in (
        'ASSIGNED', 'SENT_BACK', 'ACKNOWLEDGED', 'IN_PROGRESS', 'SUBMITTED_FOR_ACCEPTANCE', 'RETURNED',
        'CLOSED_OUT', 'REASSIGNED', 'RELEASED', 'ENDED_WITH_PLAN')),
    add column live boolean not null generated always as (
        state not in ('CLOSED_OUT', 'REASSIGNED', 'RELEASED', 'ENDED_WITH_PLAN')) stored,
    add column days_to_sign integer not null default 3,
    add column next_sign_rung date;
alter table assignment alter column days_to_sign drop default;

-- Duties that are there begin with the day after this: nobody is told of what was missed before it was told at all.
update assignment set next_sign_rung = greatest(acknowledge_by + 1, current_date + 1) where state = 'ASSIGNED';
create index assignment_sign_rung_ix on assignment (next_sign_rung, id) where next_sign_rung is not null;

create table duty_step (
    assignment_id uuid not null,
    number integer not null,
    organisation varchar(32) not null,
    step varchar(20) not null,
    from_state varchar(30) not null,
    to_state varchar(30) not null,
    taken_at timestamptz not null,
    taken_by varchar(200) not null,
    unit_code varchar(40),
    reason text,
    detail text not null,
    constraint duty_step_pk primary key (assignment_id, number),
    constraint duty_step_assignment_fk foreign key (assignment_id) references assignment (id)
);
insert into duty_step (assignment_id, number, organisation, step, from_state, to_state, taken_at, taken_by, unit_code, detail)
select id, 1, organisation, 'ACKNOWLEDGE', 'ASSIGNED', 'ACKNOWLEDGED', acknowledged_at, acknowledged_by, unit_code,
       '{"evidence":[],"criteria":[]}'
from assignment where acknowledged_at is not null and acknowledged_by is not null;

create table missed_sign_off (
    assignment_id uuid not null,
    acknowledge_by date not null,
    rung varchar(30) not null,
    spoken boolean not null,
    crossed_at timestamptz not null,
    constraint missed_sign_off_pk primary key (assignment_id, acknowledge_by, rung),
    constraint missed_sign_off_assignment_fk foreign key (assignment_id) references assignment (id)
);

-- The criteria of an acceptance (验收标准) are data.
create table acceptance_criterion (
    code varchar(40) not null,
    position integer not null,
    wording varchar(200) not null,
    may_be_inapplicable boolean not null,
    constraint acceptance_criterion_pk primary key (code)
);
insert into acceptance_criterion (code, position, wording, may_be_inapplicable) values
    ('MEASURES_DONE', 1, '整改措施全部落实', false),
    ('VIOLATIONS_PUNISHED', 2, '违法行为依法查处', true),
    ('RESULT_MEETS_LEVEL', 3, '整改结果达到法律法规和标准要求', true),
    ('SIMILAR_PROBLEMS_FIXED', 4, '同类问题一并整治', true),
    ('LONG_TERM_MECHANISM', 5, '源头治理和长效机制建立', true);
