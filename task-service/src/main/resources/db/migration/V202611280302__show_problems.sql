-- Evidence files show problems too, before and after they were put right.
alter table evidence
    alter column assignment_id drop not null,
    alter column task_id drop not null,
    add column problem_id uuid,
    add column stage varchar(10),
    add constraint evidence_problem_fk foreign key (problem_id) references problem (id),
    add constraint evidence_about_ck check (
        (assignment_id is null) = (task_id is null) and (assignment_id is null) = (problem_id is not null)
        and (problem_id is null) = (stage is null));
create index evidence_of_problem_ix on evidence (problem_id, stored_at, id) where problem_id is not null;

alter table evidence_upload
    alter column assignment_id drop not null,
    alter column task_id drop not null,
    add column problem_id uuid,
    add column stage varchar(10),
    add constraint evidence_upload_problem_fk foreign key (problem_id) references problem (id),
    add constraint evidence_upload_about_ck check (
        (assignment_id is null) = (task_id is null) and (assignment_id is null) = (problem_id is not null)
        and (problem_id is null) = (stage is null));
create index evidence_upload_problem_ix on evidence_upload (problem_id) where problem_id is not null;
