-- What series reached in periods that have ended (时段统计值), by the target that they measure: the latest revision told.
create table measured_value (
    plan_id uuid not null,
    target_id uuid not null,
    series varchar(100) not null,
    period varchar(7) not null,
    organisation varchar(40) not null,
    place text,
    from_day date not null,
    to_day date not null,
    value numeric,
    unit text,
    valid boolean not null,
    revision integer not null,
    constraint measured_value_pk primary key (plan_id, target_id, series, period)
);
