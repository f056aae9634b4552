-- The ladder of a plan (催办阶梯): one row a version, proposed by one person and adopted by another; none where the default holds.
create table plan_ladder (
    plan_id uuid not null,
    version integer not null,
    organisation varchar(40) not null,
    proposed_by varchar(200) not null,
    proposed_at timestamptz not null,
    proposed_because text not null,
    adopted_by varchar(200),
    adopted_at timestamptz,
    adopted_because text,
    in_force_from date,
    constraint plan_ladder_pk primary key (plan_id, version),
    constraint plan_ladder_adopted_ck check (
        (adopted_by is null) = (in_force_from is null)
        and (adopted_by is null) = (adopted_at is null)
        and (adopted_by is null) = (adopted_because is null)),
    constraint plan_ladder_two_people_ck check (adopted_by <> proposed_by)
);
create index plan_ladder_adopted_ix on plan_ladder (organisation) where adopted_by is not null;

create table plan_ladder_rung (
    plan_id uuid not null,
    version integer not null,
    position integer not null,
    level varchar(20) not null,
    days integer not null,
    working boolean not null,
    longest_pause integer not null,
    speaks_to varchar(100) not null,
    constraint plan_ladder_rung_pk primary key (plan_id, version, position),
    constraint plan_ladder_rung_ladder_fk foreign key (plan_id, version) references plan_ladder (plan_id, version)
);

-- A ladder may have rungs behind the day on which a point is overdue.
create index obligation_unmet_ix on obligation (organisation, deadline, id) where state in ('OPEN', 'OVERDUE');
drop index obligation_open_ix;
