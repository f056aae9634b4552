create table adopted_lists (
    id uuid not null,
    plan_id uuid not null,
    year integer not null,
    lead_unit varchar(32) not null,
    organisation varchar(32) not null,
    number integer not null,
    decision varchar(500) not null,
    adopted_by varchar(200) not null,
    adopted_at timestamptz not null,
    lists text not null,
    constraint adopted_lists_pk primary key (id),
    constraint adopted_lists_number_uk unique (plan_id, year, lead_unit, number),
    constraint adopted_lists_plan_fk foreign key (plan_id) references plan (id)
);
