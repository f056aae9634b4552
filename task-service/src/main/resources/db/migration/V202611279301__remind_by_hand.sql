-- The office reminds of dated points by hand (催办), of each at most once a day.
create table obligation_reminder (
    obligation_id uuid not null,
    reminded_on date not null,
    reminded_by varchar(200) not null,
    call_id uuid not null,
    wording text not null,
    constraint obligation_reminder_pk primary key (obligation_id, reminded_on),
    constraint obligation_reminder_obligation_fk foreign key (obligation_id) references obligation (id)
);
