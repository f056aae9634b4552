-- What a round expects is fixed when it opens and changes by recorded decisions only: who, when, why, and which duties.
create table expectation_decision (
    id uuid not null,
    round_id uuid not null,
    organisation varchar(40) not null,
    effect varchar(20) not null,
    cause varchar(20) not null,
    decided_at timestamptz not null,
    decided_by varchar(200),
    decider_unit varchar(40),
    reason text not null,
    constraint expectation_decision_pk primary key (id),
    constraint expectation_decision_round_fk foreign key (round_id) references reporting_round (id),
    constraint expectation_decision_effect_ck check (effect in ('ADDED', 'RELEASED')),
    constraint expectation_decision_cause_ck check (cause in ('OFFICE', 'DUTY_ENDED', 'PLAN_CLOSED'))
);
create index expectation_decision_list_ix on expectation_decision (round_id, decided_at, id);

create table expectation_change (
    decision_id uuid not null,
    assignment_id uuid not null,
    round_id uuid not null,
    unit_code varchar(40) not null,
    task_id uuid not null,
    constraint expectation_change_pk primary key (decision_id, assignment_id),
    constraint expectation_change_decision_fk foreign key (decision_id) references expectation_decision (id),
    constraint expectation_change_assignment_fk foreign key (assignment_id) references assignment (id)
);
create index expectation_change_round_ix on expectation_change (round_id, unit_code);
