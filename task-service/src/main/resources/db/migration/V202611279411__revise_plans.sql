-- What a revision of a plan (方案修订) made of its tasks; a duty shows it in its time line.
create table plan_revision (
    plan_id uuid not null,
    revision integer not null,
    organisation varchar(40) not null,
    document_number text,
    document_date date not null,
    reason varchar(500) not null,
    revised_by varchar(200) not null,
    revised_on date not null,
    taken_at timestamptz not null,
    constraint plan_revision_pk primary key (plan_id, revision)
);

create table task_revision (
    task_id uuid not null,
    revision integer not null,
    plan_id uuid not null,
    kind varchar(10) not null,
    fields text not null,
    constraint task_revision_pk primary key (task_id, revision),
    constraint task_revision_plan_fk foreign key (plan_id, revision) references plan_revision (plan_id, revision),
    constraint task_revision_kind_ck check (kind in ('CHANGED', 'ENDED', 'NEW'))
);

-- By which day the document says that a point is due, once a revision has said so; whatever was granted since stays apart.
alter table obligation add column document_deadline date;
