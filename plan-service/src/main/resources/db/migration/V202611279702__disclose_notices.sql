-- What was disclosed to everybody, as everybody reads it; it is proof and never changes.
create table disclosure (
    id uuid not null,
    organisation varchar(40) not null,
    plan_id uuid not null,
    kind varchar(20) not null,
    subject varchar(20) not null,
    correction integer not null,
    title text not null,
    content text not null,
    content_hash varchar(64) not null,
    disclosed_at timestamptz not null,
    disclosed_by varchar(200) not null,
    constraint disclosure_pk primary key (id),
    constraint disclosure_subject_uk unique (plan_id, kind, subject, correction),
    constraint disclosure_kind_ck check (kind in ('NOTICE'))
);
create index disclosure_list_ix on disclosure (disclosed_at, id);
create index disclosure_organisation_ix on disclosure (organisation, disclosed_at, id);

create function keep_disclosure() returns trigger language plpgsql as $$
begin
    raise exception 'disclosure % stays as it is', old.id using errcode = 'restrict_violation';
end $$;
create trigger disclosure_kept before update or delete on disclosure for each row execute function keep_disclosure();
