-- Accountability on record (问责): what a unit is held to account for, from the proposal to its end. The content is JSON; what
-- queries and rules need stands beside it. Nobody decides the own proposal, nor answers an appeal against the own decision.
create table accountability (
    id uuid not null,
    number bigint generated always as identity,
    plan_id uuid not null,
    organisation varchar(40) not null,
    unit_code varchar(40) not null,
    form varchar(12) not null,
    state varchar(12) not null,
    proposed_by varchar(200) not null,
    decided_by varchar(200),
    answered_by varchar(200),
    served_on date,
    content text not null,
    revision bigint not null,
    constraint accountability_pk primary key (id),
    constraint accountability_plan_fk foreign key (plan_id) references plan (id),
    constraint accountability_form_ck check (form in ('SUPERVISION', 'TALK', 'NAMED', 'REFERRAL')),
    constraint accountability_state_ck
        check (state in ('PROPOSED', 'REJECTED', 'DECIDED', 'IN_EFFECT', 'LIFTED', 'REVOKED')),
    constraint accountability_four_eyes_ck check (decided_by <> proposed_by and answered_by <> decided_by),
    constraint accountability_served_ck check ((served_on is not null) = (state in ('IN_EFFECT', 'LIFTED', 'REVOKED')))
);
create index accountability_plan_ix on accountability (plan_id, number);

create function keep_accountability() returns trigger language plpgsql as $$
begin
    raise exception 'accountability % stays on record', old.id using errcode = 'restrict_violation';
end $$;
create trigger accountability_kept before delete on accountability for each row execute function keep_accountability();
