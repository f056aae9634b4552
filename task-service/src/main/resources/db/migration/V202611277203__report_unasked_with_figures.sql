-- A unit reports also when no round asks: such a report has an occasion of its own, which nobody opened and which has no
-- deadline. What is reported has figures of its own, reasons for delay, and a form for no progress. A draft is kept until
-- the report is handed in.
alter table reporting_round add column unasked boolean not null default false;
alter table reporting_round alter column unasked drop default;

alter table report_submission
    add column delay_reasons text,
    add column no_progress_reason text;

create table report_figure (
    report_id uuid not null,
    submission integer not null,
    position integer not null,
    obligation_id uuid not null,
    figure numeric(24, 6) not null,
    measure varchar(20) not null,
    constraint report_figure_pk primary key (report_id, submission, position),
    constraint report_figure_submission_fk foreign key (report_id, submission)
        references report_submission (report_id, number),
    constraint report_figure_obligation_fk foreign key (obligation_id) references obligation (id)
);

create table report_draft (
    report_id uuid not null,
    version bigint not null,
    form text not null,
    saved_by varchar(100) not null,
    saved_at timestamptz not null,
    constraint report_draft_pk primary key (report_id),
    constraint report_draft_report_fk foreign key (report_id) references report (id)
);
