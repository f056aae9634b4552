-- Which level of a target is in force where a superior requires one too (以上级部门要求为准), as plan-service tells it; the highest
-- revision of a comparison counts. The target's own words stay as they are.
create table superior_level (
    precedence_id uuid not null,
    plan_id uuid not null,
    target_id uuid not null,
    rule_id uuid not null,
    territory text,
    revision bigint not null,
    state varchar(10) not null,
    in_force varchar(10) not null,
    question varchar(30),
    comparator varchar(20) not null,
    value numeric,
    value_max numeric,
    unit text,
    by_day date,
    continuous boolean not null,
    quote text not null,
    document text not null,
    document_number text,
    constraint superior_level_pk primary key (precedence_id)
);
create index superior_level_plan_ix on superior_level (plan_id);
