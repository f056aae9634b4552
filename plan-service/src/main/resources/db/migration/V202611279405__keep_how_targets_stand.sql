-- How targets of plans stand (目标评价), each revision that indicator-service told.
create table target_standing (
    plan_id uuid not null,
    target_id uuid not null,
    revision integer not null,
    organisation varchar(40) not null,
    state varchar(20) not null,
    actual numeric,
    actual_period varchar(7),
    actual_to date,
    completion numeric,
    constraint target_standing_pk primary key (plan_id, target_id, revision)
);
