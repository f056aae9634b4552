-- Days of sand-dust (沙尘) that people marked with the document that says so; a wrong mark is withdrawn and stays known.

create table sand_dust_day (
    organisation varchar(40) not null,
    day date not null,
    document varchar(300) not null,
    marked_by varchar(100) not null,
    marked_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by varchar(100),
    withdrawal_reason varchar(500),
    constraint sand_dust_day_withdrawn_ck check (num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) in (0, 3))
);
create unique index sand_dust_day_uk on sand_dust_day (organisation, day) where withdrawn_at is null;
create index sand_dust_day_ix on sand_dust_day (organisation, day, marked_at);

-- The periods that leave such days out are to be computed anew: those of particles, and what is composed of pollutants.
create function compute_air_anew(of_organisation varchar) returns integer language sql volatile as $$
    select count(compute_periods_anew(id))::int from (
        select s.id from series s join measured_factor f on f.series_id = s.id
        where s.organisation = of_organisation and f.water is null and f.factor in ('a34002', 'a34004')
        order by s.id) particles;
    select count(compute_periods_anew(id))::int from (
        select s.id from series s join composed_series c on c.series_id = s.id
        where s.organisation = of_organisation and c.kind = 'POLLUTANTS_KEPT'
        order by s.id) composed;
$$;
