-- Rules that an office sets for series of its own choice, without a plan (自定预警规则), as versions: proposed by one person, adopted
-- by another. What of them judges stands where the rules of plans do: a watched task without a plan under the id of the rule.

alter table watched_task alter column plan_id drop not null;

create table alarm_rule (
    id uuid not null,
    organisation varchar(40) not null,
    name varchar(100) not null,
    ended_at timestamptz,
    ended_by varchar(100),
    end_reason varchar(500),
    constraint alarm_rule_pk primary key (id),
    constraint alarm_rule_name_uk unique (organisation, name),
    constraint alarm_rule_ended_ck check (num_nulls(ended_at, ended_by, end_reason) in (0, 3))
);

create table alarm_rule_version (
    rule_id uuid not null,
    version integer not null,
    series_ids integer[] not null,
    comparator varchar(20) not null,
    limit_value numeric not null,
    limit_max numeric,
    recovery_count integer not null,
    in_force_from date not null,
    clause varchar(500) not null,
    unit_codes varchar(40)[] not null,
    proposed_by varchar(100) not null,
    proposed_at timestamptz not null,
    adopted_by varchar(100),
    adopted_at timestamptz,
    constraint alarm_rule_version_pk primary key (rule_id, version),
    constraint alarm_rule_version_rule_fk foreign key (rule_id) references alarm_rule (id),
    constraint alarm_rule_version_adopted_ck check ((adopted_by is null) = (adopted_at is null))
);
