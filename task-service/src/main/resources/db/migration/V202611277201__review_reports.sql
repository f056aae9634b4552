-- A report is accepted or returned by another party; each review is kept with the hash of what was read. A unit can take
-- back what it handed in as long as nobody reviewed it.
alter table report
    add column reviews integer not null default 0,
    drop constraint report_state_ck,
    add constraint report_state_ck check (state in ('REQUESTED', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN'));
alter table report alter column reviews drop default;
alter table report_submission add column taken_back_at timestamptz;

create table report_review (
    report_id uuid not null,
    number integer not null,
    verdict varchar(20) not null,
    submission integer not null,
    content_hash varchar(64) not null,
    reviewer varchar(100) not null,
    reviewer_unit varchar(40) not null,
    reviewed_at timestamptz not null,
    remark varchar(1000),
    points text not null,
    constraint report_review_pk primary key (report_id, number),
    constraint report_review_submission_fk foreign key (report_id, submission)
        references report_submission (report_id, number),
    constraint report_review_verdict_ck check (verdict in ('ACCEPTED', 'RETURNED', 'ACCEPTANCE_VOIDED'))
);
