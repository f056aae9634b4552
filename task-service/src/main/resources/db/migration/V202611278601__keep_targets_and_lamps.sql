-- What an issued task wants reached, as its document says it: what progress is held against and quotas are checked with.
-- A target of an earlier revision stays: running duties go on with it.
create table task_course (
    task_id uuid not null,
    organisation varchar(40) not null,
    revision integer not null,
    issued_on date not null,
    plan_end date,
    constraint task_course_pk primary key (task_id)
);

create table task_target (
    task_id uuid not null,
    target_id uuid not null,
    organisation varchar(40) not null,
    revision integer not null,
    position integer not null,
    indicator text not null,
    comparator varchar(40) not null,
    figure numeric,
    figure_max numeric,
    measure text,
    baseline numeric,
    last_day date,
    continuous boolean not null,
    quote text not null,
    unit_codes text,
    constraint task_target_pk primary key (task_id, target_id)
);
create index task_target_id_ix on task_target (target_id);

-- The figures of single territories (分地区目标), in the order of the document.
create table task_target_share (
    task_id uuid not null,
    target_id uuid not null,
    position integer not null,
    territory text not null,
    figure numeric not null,
    unit_codes text not null,
    constraint task_target_share_pk primary key (task_id, target_id, position),
    constraint task_target_share_target_fk foreign key (task_id, target_id)
        references task_target (task_id, target_id)
);

-- From where on a lamp is yellow, red or blue: one row a version, the newest counts.
create table lamp_thresholds (
    plan_id uuid not null,
    version integer not null,
    organisation varchar(40) not null,
    yellow_behind integer not null,
    red_behind integer not null,
    due_soon_days integer not null,
    set_at timestamptz not null,
    set_by varchar(200) not null,
    reason text not null,
    constraint lamp_thresholds_pk primary key (plan_id, version)
);

create index report_of_duty_ix on report (assignment_id);
