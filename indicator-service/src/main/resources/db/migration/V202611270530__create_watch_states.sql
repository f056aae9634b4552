-- How far each series is judged under each rule. A watch without a row is judged from what was told and the readings.

create table watch_state (
    series_id integer not null,
    rule_id uuid not null,
    judged_to timestamptz not null,
    kept_in_a_row integer not null,
    breach_id uuid,
    constraint watch_state_pk primary key (series_id, rule_id)
);

-- What pushes left to be judged later; from_at moves on with each page.

create table open_judgement (
    series_id integer not null,
    rule_id uuid not null,
    from_at timestamptz not null,
    changed_to timestamptz not null,
    restart_at timestamptz not null,
    kept_in_a_row integer,
    trigger_at timestamptz,
    trigger_value numeric,
    breach_id uuid,
    left_at timestamptz not null,
    due_at timestamptz not null,
    constraint open_judgement_pk primary key (series_id, rule_id),
    constraint open_judgement_trigger_ck check ((trigger_at is null) = (trigger_value is null))
);
create index open_judgement_due_ix on open_judgement (due_at);

-- A breach that late or corrected readings show to be wrong is withdrawn and stays known.

alter table breach add column withdrawn_at timestamptz;
alter table breach add column withdrawal_reason varchar(20);
alter table breach add column replaced_by uuid;
alter table breach add constraint breach_withdrawn_ck check ((withdrawn_at is null) = (withdrawal_reason is null));
drop index breach_open_uk;
create unique index breach_open_uk on breach (series_id, rule_id) where closed_at is null and withdrawn_at is null;
drop index breach_series_ix;
create index breach_watch_ix on breach (series_id, rule_id, since) where withdrawn_at is null;

-- Registry data: what loggers write for "no value", and which values can be, by unit of measurement.

create table missing_value_code (
    value numeric not null,
    constraint missing_value_code_pk primary key (value)
);
insert into missing_value_code (value)
values (-99.9), (-99.99), (-999), (-999.9), (-999.99), (-9999), (-9999.9), (-99999);

create table plausible_range (
    unit text not null,
    lowest numeric,
    highest numeric,
    drift numeric not null default 0,
    constraint plausible_range_pk primary key (unit)
);
insert into plausible_range (unit, lowest, highest, drift)
values ('%', -100, 1000, 0),
       ('mg/L', 0, 100000, 1),
       ('毫克/升', 0, 100000, 1),
       ('μg/L', 0, 1000000, 10),
       ('微克/升', 0, 1000000, 10),
       ('μg/m³', 0, 10000, 10),
       ('ug/m3', 0, 10000, 10),
       ('微克/立方米', 0, 10000, 10),
       ('mg/m³', 0, 10000, 1),
       ('毫克/立方米', 0, 10000, 1),
       ('天', 0, 366, 0);
