-- Which factor a series measures, decided by a person: it says by which standard its periods are computed.

create table measured_factor (
    series_id integer not null,
    factor varchar(20) not null,
    water varchar(10),
    named_by varchar(100) not null,
    named_at timestamptz not null,
    constraint measured_factor_pk primary key (series_id),
    constraint measured_factor_series_fk foreign key (series_id) references series (id)
);
