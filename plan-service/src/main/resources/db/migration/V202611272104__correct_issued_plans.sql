-- Slips of plans in force that were corrected: what it was, what it is, who and why.
create table plan_correction (
    plan_id uuid not null,
    version bigint not null,
    title_before text not null,
    title text not null,
    issued_on_before date not null,
    issued_on date not null,
    reason varchar(500) not null,
    corrected_by varchar(200) not null,
    corrected_at timestamptz not null,
    constraint plan_correction_pk primary key (plan_id, version),
    constraint plan_correction_plan_fk foreign key (plan_id) references plan (id)
);
