create table trial_effect (
    id bigint generated always as identity,
    what varchar(200) not null,
    constraint trial_effect_pk primary key (id)
);
