-- How a target is split over the units of its task (指标分解): one row a version, the newest holds, all stay.
create table target_quota_version (
    task_id uuid not null,
    target_id uuid not null,
    version integer not null,
    organisation varchar(40) not null,
    set_at timestamptz not null,
    set_by varchar(200) not null,
    unit_code varchar(40),
    reason text not null,
    constraint target_quota_version_pk primary key (task_id, target_id, version)
);

create table target_quota (
    task_id uuid not null,
    target_id uuid not null,
    version integer not null,
    position integer not null,
    organisation varchar(40) not null,
    unit_code varchar(40) not null,
    figure numeric not null,
    measure varchar(20) not null,
    constraint target_quota_pk primary key (task_id, target_id, version, position),
    constraint target_quota_version_fk foreign key (task_id, target_id, version)
        references target_quota_version (task_id, target_id, version)
);
