-- Which plan stands above which (上级方案), and the targets that were put beside what a superior requires. The content is JSON; what
-- queries and rules need stands beside it. plan_version and superior_version say of which versions of the plans it was made.
create table superior_plan (
    plan_id uuid not null,
    organisation varchar(40) not null,
    superior_plan_id uuid not null,
    clause text not null,
    named_by varchar(255) not null,
    named_at timestamptz not null,
    constraint superior_plan_pk primary key (plan_id),
    constraint superior_plan_plan_fk foreign key (plan_id) references plan (id),
    constraint superior_plan_superior_fk foreign key (superior_plan_id) references plan (id),
    constraint superior_plan_other_ck check (plan_id <> superior_plan_id)
);

create table target_precedence (
    id uuid not null,
    plan_id uuid not null,
    organisation varchar(40) not null,
    target_id uuid not null,
    territory text not null,
    superior_plan_id uuid,
    plan_version bigint not null,
    superior_version bigint,
    state varchar(10) not null,
    content text not null,
    revision bigint not null,
    constraint target_precedence_pk primary key (id),
    constraint target_precedence_plan_fk foreign key (plan_id) references plan (id),
    constraint target_precedence_superior_fk foreign key (superior_plan_id) references plan (id),
    constraint target_precedence_state_ck check (state in ('DECIDED', 'QUESTION', 'ENDED'))
);
create unique index target_precedence_standing_uk on target_precedence (target_id, territory) where state <> 'ENDED';
create index target_precedence_plan_ix on target_precedence (plan_id, id);

create function keep_target_precedence() returns trigger language plpgsql as $$
begin
    raise exception 'comparison % stays on record', old.id using errcode = 'restrict_violation';
end $$;
create trigger target_precedence_kept before delete on target_precedence
    for each row execute function keep_target_precedence();
