-- What each unit was counted for when a round was closed, so that units read their own. Rounds that were closed before this have
-- none.
create table round_closing_unit (
    round_id uuid not null,
    unit_code varchar(40) not null,
    expected bigint not null,
    in_time bigint not null,
    late bigint not null,
    missing bigint not null,
    constraint round_closing_unit_pk primary key (round_id, unit_code),
    constraint round_closing_unit_round_fk foreign key (round_id) references round_closing (round_id)
);
