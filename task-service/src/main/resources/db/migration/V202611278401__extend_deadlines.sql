-- A later deadline is asked for by the unit and decided by the coordinating office; what was asked and decided stays.
create table deadline_extension (
    id uuid not null,
    obligation_id uuid not null,
    assignment_id uuid not null,
    organisation varchar(40) not null,
    unit_code varchar(40) not null,
    what text not null,
    deadline date not null,
    proposed date not null,
    reason varchar(1000) not null,
    requested_by varchar(200) not null,
    requested_at timestamptz not null,
    state varchar(20) not null,
    decided_by varchar(200),
    decided_for varchar(40),
    decided_at timestamptz,
    decision_reason varchar(1000),
    approved date,
    constraint deadline_extension_pk primary key (id),
    constraint deadline_extension_obligation_fk foreign key (obligation_id) references obligation (id),
    constraint deadline_extension_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint deadline_extension_state_ck check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'NEEDLESS')),
    constraint deadline_extension_decided_ck check ((state in ('APPROVED', 'REFUSED')) = (decided_at is not null)),
    constraint deadline_extension_approved_ck check ((state = 'APPROVED') = (approved is not null))
);
create unique index deadline_extension_open_uk on deadline_extension (obligation_id) where state = 'REQUESTED';
create index deadline_extension_duty_ix on deadline_extension (assignment_id, requested_at, id);
create index deadline_extension_list_ix on deadline_extension (organisation, state, requested_at, id);
