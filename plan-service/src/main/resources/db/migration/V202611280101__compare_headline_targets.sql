-- What is decided of a revision is decided of tasks and of targets outside the tasks (总体目标) alike; what changed is kept as it was
-- and as it is. Of revisions that were issued before, neither is known.
alter table plan_revision_decision rename column task_before to item_before;
alter table plan_revision_decision rename column task_after to item_after;

alter table plan_revision_task add column changes text;

create table plan_revision_headline (
    plan_id uuid not null,
    revision integer not null,
    position integer not null,
    kind varchar(10) not null,
    target_id uuid not null,
    draft_target_id uuid,
    indicator text not null,
    quote text not null,
    changes text,
    decided_by varchar(200),
    decided_at timestamptz,
    constraint plan_revision_headline_pk primary key (plan_id, revision, target_id),
    constraint plan_revision_headline_revision_fk foreign key (plan_id, revision) references plan_revision (plan_id, revision),
    constraint plan_revision_headline_kind_ck check (kind in ('KEPT', 'CHANGED', 'ENDED', 'NEW')),
    constraint plan_revision_headline_decided_ck check ((decided_by is null) = (decided_at is null))
);
