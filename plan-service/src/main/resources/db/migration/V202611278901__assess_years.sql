-- Annual assessments (年评估): schemes with versions, assessments with versions, objections. What an assessment says is
-- canonical JSON; the database refuses a change of it, and any change of one that was published.
create table assessment_scheme (
    organisation varchar(40) not null,
    code varchar(40) not null,
    version integer not null,
    content text not null,
    defined_by varchar(200) not null,
    defined_name varchar(200) not null,
    defined_at timestamptz not null,
    constraint assessment_scheme_pk primary key (organisation, code, version)
);

create table assessment (
    id uuid not null,
    plan_id uuid not null,
    organisation varchar(40) not null,
    year integer not null,
    version integer not null,
    state varchar(12) not null,
    content text not null,
    content_hash varchar(64) not null,
    complete boolean not null,
    reason text not null,
    objections_until date,
    drafted_by varchar(200) not null,
    drafted_name varchar(200) not null,
    drafted_at timestamptz not null,
    announced_by varchar(200),
    announced_name varchar(200),
    announced_at timestamptz,
    approved_by varchar(200),
    approved_name varchar(200),
    approved_at timestamptz,
    published_by varchar(200),
    published_name varchar(200),
    published_at timestamptz,
    file text,
    revision bigint not null,
    constraint assessment_pk primary key (id),
    constraint assessment_version_uk unique (plan_id, year, version),
    constraint assessment_plan_fk foreign key (plan_id) references plan (id),
    constraint assessment_state_ck check (state in ('DRAFT', 'ANNOUNCED', 'APPROVED', 'PUBLISHED', 'REPLACED')),
    constraint assessment_four_eyes_ck check (approved_by <> drafted_by and approved_by <> announced_by),
    constraint assessment_published_ck check (
        (state = 'PUBLISHED') = (published_by is not null and file is not null)
        and (state in ('DRAFT', 'ANNOUNCED', 'REPLACED') or approved_by is not null))
);

create table assessment_objection (
    assessment_id uuid not null,
    number integer not null,
    unit_code varchar(40) not null,
    item varchar(40) not null,
    claim text not null,
    raised_by varchar(200) not null,
    raised_name varchar(200) not null,
    raised_at timestamptz not null,
    upheld boolean,
    answer text,
    answered_by varchar(200),
    answered_name varchar(200),
    answered_at timestamptz,
    constraint assessment_objection_pk primary key (assessment_id, number),
    constraint assessment_objection_fk foreign key (assessment_id) references assessment (id),
    constraint assessment_objection_answer_ck check ((answered_by is null) = (upheld is null) and (answered_by is null) = (answer is null))
);

create function keep_assessment() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED' then
        raise exception 'assessment % is published', old.id using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if (new.content, new.content_hash) is distinct from (old.content, old.content_hash) then
        raise exception 'the inputs of assessment % are frozen', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger assessment_kept before update or delete on assessment for each row execute function keep_assessment();
