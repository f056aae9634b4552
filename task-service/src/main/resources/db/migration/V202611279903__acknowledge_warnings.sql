-- Warnings of overdue points that were acknowledged (预警确认): until that day nobody presses for the point.
create table warning_acknowledgement (
    obligation_id uuid not null,
    deadline_version integer not null,
    rung varchar(20) not null,
    rung_date date not null,
    deadline date not null,
    until_day date not null,
    wording text not null,
    acknowledged_by varchar(200) not null,
    acknowledged_for varchar(40) not null,
    acknowledged_at timestamptz not null,
    constraint warning_acknowledgement_pk primary key (obligation_id, deadline_version, rung),
    constraint warning_acknowledgement_obligation_fk foreign key (obligation_id) references obligation (id)
);

create index warning_acknowledgement_until_ix on warning_acknowledgement (until_day);
create index warning_acknowledgement_newest_ix on warning_acknowledgement (acknowledged_at, obligation_id);
