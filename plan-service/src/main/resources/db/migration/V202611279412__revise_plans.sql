-- A revision (方案修订) is a draft that names the plan it shall take the place of; one at a time. Each task of both sides is decided on.
create table plan_revision_draft (
    draft_id uuid not null,
    plan_id uuid not null,
    reason varchar(500) not null,
    begun_by varchar(200) not null,
    begun_at timestamptz not null,
    version bigint not null,
    constraint plan_revision_draft_pk primary key (draft_id),
    constraint plan_revision_draft_plan_uk unique (plan_id),
    constraint plan_revision_draft_draft_fk foreign key (draft_id) references plan (id) on delete cascade,
    constraint plan_revision_draft_plan_fk foreign key (plan_id) references plan (id)
);

create table plan_revision_decision (
    draft_id uuid not null,
    task_before uuid,
    task_after uuid,
    decided_by varchar(200) not null,
    decided_at timestamptz not null,
    constraint plan_revision_decision_draft_fk foreign key (draft_id) references plan_revision_draft (draft_id) on delete cascade,
    constraint plan_revision_decision_before_uk unique (draft_id, task_before),
    constraint plan_revision_decision_after_uk unique (draft_id, task_after),
    constraint plan_revision_decision_ck check (task_before is not null or task_after is not null)
);

-- What took whose place, and what the plan said before: never changed.
create table plan_revision (
    plan_id uuid not null,
    revision integer not null,
    title text not null,
    document_number text,
    document_date date not null,
    title_before text not null,
    document_number_before text,
    document_date_before date not null,
    tree_before text not null,
    text_before text not null,
    revised_on date not null,
    reason varchar(500) not null,
    revised_by varchar(200) not null,
    revised_at timestamptz not null,
    constraint plan_revision_pk primary key (plan_id, revision),
    constraint plan_revision_plan_fk foreign key (plan_id) references plan (id),
    constraint plan_revision_number_ck check (revision > 1)
);

create table plan_revision_task (
    plan_id uuid not null,
    revision integer not null,
    position integer not null,
    kind varchar(10) not null,
    task_id uuid not null,
    draft_task_id uuid,
    ordinal_before varchar(60),
    title_before text,
    ordinal varchar(60),
    title text,
    fields text not null,
    decided_by varchar(200) not null,
    decided_at timestamptz not null,
    constraint plan_revision_task_pk primary key (plan_id, revision, task_id),
    constraint plan_revision_task_revision_fk foreign key (plan_id, revision) references plan_revision (plan_id, revision),
    constraint plan_revision_task_kind_ck check (kind in ('KEPT', 'CHANGED', 'ENDED', 'NEW'))
);
