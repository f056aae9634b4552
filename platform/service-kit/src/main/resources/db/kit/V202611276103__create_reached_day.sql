-- The last day on which scheduled work was done, and up to which day somebody has said that the clock is right.
create table reached_day (
    id integer not null default 1,
    reached_on date not null,
    confirmed_until date,
    constraint reached_day_pk primary key (id),
    constraint reached_day_one_ck check (id = 1)
);
