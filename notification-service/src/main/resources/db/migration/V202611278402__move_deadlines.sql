-- What waits to be sent of a deadline that is another one by now is needless.
create table moved_deadline (
    subject varchar(120) not null,
    version integer not null,
    constraint moved_deadline_pk primary key (subject)
);
