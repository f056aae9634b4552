-- What is only aimed at (力争) lapses and is never overdue. A repeated duty (每季度公开一次) has one point a time. What is
-- counted in working days is counted again when a calendar is published, and what was said before is kept.
alter table obligation
    add column strength varchar(20) not null default 'BINDING',
    add column occurrence integer not null default 0,
    add column counted_from date,
    add column counted_days integer,
    add column provisional boolean not null default false,
    add column met_by_report uuid,
    drop constraint obligation_source_uk,
    drop constraint obligation_kind_ck,
    drop constraint obligation_state_ck,
    add constraint obligation_source_uk unique (assignment_id, source_id, occurrence),
    add constraint obligation_kind_ck check (kind in ('TARGET', 'MILESTONE', 'RECURRING', 'AFTER_ISSUE', 'PLAN_END')),
    add constraint obligation_state_ck check (state in ('OPEN', 'MET', 'OVERDUE', 'LAPSED', 'ENDED')),
    add constraint obligation_strength_ck check (strength in ('BINDING', 'ASPIRATIONAL')),
    add constraint obligation_count_ck check ((counted_from is null) = (counted_days is null));
alter table obligation alter column strength drop default;
alter table obligation alter column occurrence drop default;
alter table obligation alter column provisional drop default;
create index obligation_counted_ix on obligation (counted_from, counted_days, id)
    where counted_days is not null and state in ('OPEN', 'OVERDUE');

create table earlier_deadline (
    obligation_id uuid not null,
    deadline_version integer not null,
    deadline date not null,
    replaced_at timestamptz not null,
    reason text not null,
    constraint earlier_deadline_pk primary key (obligation_id, deadline_version),
    constraint earlier_deadline_obligation_fk foreign key (obligation_id) references obligation (id)
);

-- A closed plan ends its duties; whether one was signed for stays in acknowledged_at.
alter table assignment
    add column assigned_on date,
    add column acknowledge_provisional boolean not null default false,
    drop constraint assignment_state_ck,
    add constraint assignment_state_ck check (state in ('ASSIGNED', 'ACKNOWLEDGED', 'ENDED_WITH_PLAN'));
alter table assignment alter column acknowledge_provisional drop default;
update assignment set state = 'ENDED_WITH_PLAN', version = version + 1
where id in (select assignment_id from obligation where state = 'ENDED');
create index assignment_unsigned_ix on assignment (assigned_on) where state = 'ASSIGNED' and assigned_on is not null;

-- What a unit says it reached can be taken back, by a later submission or by the office with a reason.
alter table report_submission add column retracted_obligations text not null default '';
alter table report_submission alter column retracted_obligations drop default;
create table retracted_claim (
    id bigint generated always as identity,
    obligation_id uuid not null,
    organisation varchar(32) not null,
    met_at timestamptz not null,
    met_by_report uuid,
    retracted_at timestamptz not null,
    retracted_by varchar(100) not null,
    retracted_by_report uuid,
    reason text,
    constraint retracted_claim_pk primary key (id),
    constraint retracted_claim_obligation_fk foreign key (obligation_id) references obligation (id)
);
create index retracted_claim_obligation_ix on retracted_claim (obligation_id);
