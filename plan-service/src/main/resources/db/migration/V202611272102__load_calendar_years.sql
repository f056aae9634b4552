-- Every revision of a calendar year and who loaded it; those that came with the service have nobody.
create table calendar_revision (
    year integer not null,
    revision bigint not null,
    source varchar(200) not null,
    days text not null,
    loaded_by varchar(200),
    loaded_at timestamptz not null,
    constraint calendar_revision_pk primary key (year, revision)
);

-- Whether a due date rests on a year without a notice, and what the dates were before a year was loaded or corrected.
alter table scheduling_round add column provisional boolean not null default false;
create index scheduling_round_review_ix on scheduling_round (review_due);

create table former_due_dates (
    round_id uuid not null,
    replaced_at timestamptz not null,
    calendar_year integer not null,
    unit_report_due date not null,
    lead_summary_due date not null,
    review_due date not null,
    provisional boolean not null,
    constraint former_due_dates_pk primary key (round_id, replaced_at),
    constraint former_due_dates_round_fk foreign key (round_id) references scheduling_round (id)
);
