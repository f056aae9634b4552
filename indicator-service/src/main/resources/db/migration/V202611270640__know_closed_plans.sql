-- Plans that are closed: no rule of theirs judges, and their breaches that had not recovered have ended.

create table closed_plan (
    plan_id uuid not null,
    closed_on date not null,
    constraint closed_plan_pk primary key (plan_id)
);
