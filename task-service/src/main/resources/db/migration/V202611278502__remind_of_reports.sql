-- The office reminds the units whose reports are missing (催报), each report at most once a day.
create table report_reminder (
    report_id uuid not null,
    reminded_on date not null,
    reminded_by varchar(200) not null,
    constraint report_reminder_pk primary key (report_id, reminded_on),
    constraint report_reminder_report_fk foreign key (report_id) references report (id)
);
