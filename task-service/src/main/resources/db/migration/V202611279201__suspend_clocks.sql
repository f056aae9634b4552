-- The clock of dated points stands still on stated grounds (暂停、中止): asked for, decided by another party, ended by its day or by a decision.
create table suspension (
    id uuid not null,
    assignment_id uuid not null,
    obligation_id uuid,
    organisation varchar(40) not null,
    unit_code varchar(40) not null,
    what text,
    begins_on date not null,
    expected_end date not null,
    grounds varchar(1000) not null,
    evidence_files text not null,
    requested_by varchar(200) not null,
    requested_for varchar(40) not null,
    requested_at timestamptz not null,
    state varchar(20) not null,
    decided_by varchar(200),
    decided_for varchar(40),
    decided_at timestamptz,
    decision_reason varchar(1000),
    last_day date,
    ended_by varchar(200),
    ended_for varchar(40),
    ended_at timestamptz,
    end_reason varchar(1000),
    constraint suspension_pk primary key (id),
    constraint suspension_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint suspension_obligation_fk foreign key (obligation_id) references obligation (id),
    constraint suspension_state_ck check (state in ('REQUESTED', 'APPROVED', 'RUNNING', 'ENDED', 'REFUSED', 'NEEDLESS')),
    constraint suspension_decided_ck check (state in ('REQUESTED', 'NEEDLESS') or decided_at is not null),
    constraint suspension_ended_ck check ((state = 'ENDED') = (ended_at is not null and last_day is not null and end_reason is not null)),
    constraint suspension_days_ck check (expected_end >= begins_on)
);
create index suspension_duty_ix on suspension (assignment_id, requested_at, id);
create index suspension_list_ix on suspension (organisation, state, requested_at, id);
create index suspension_begins_ix on suspension (begins_on) where state = 'APPROVED';
create index suspension_ends_ix on suspension (expected_end) where state = 'RUNNING';

alter table obligation
    add column suspension_id uuid,
    add column suspended_from date,
    add column suspended_until date,
    add column suspension_grounds varchar(1000),
    add constraint obligation_suspension_fk foreign key (suspension_id) references suspension (id),
    add constraint obligation_suspended_ck check (
        (suspension_id is null) = (suspended_from is null)
        and (suspension_id is null) = (suspended_until is null)
        and (suspension_id is null) = (suspension_grounds is null));
create index obligation_suspended_ix on obligation (id) where suspension_id is not null;
