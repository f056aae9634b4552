-- Series whose figures are composed of what is measured at stations or sections, decided by a person.

create table composed_series (
    series_id integer not null,
    kind varchar(30) not null,
    of_air boolean not null,
    since_new_year boolean not null,
    places varchar(100)[] not null,
    decimals integer not null,
    decided_by varchar(100) not null,
    decided_at timestamptz not null,
    constraint composed_series_pk primary key (series_id),
    constraint composed_series_series_fk foreign key (series_id) references series (id)
);
create index composed_series_places_ix on composed_series using gin (places);

-- Of a composed series a period is changed by pushes that do not lock its row: what changed meanwhile leaves it due.
alter table due_period add column touched bigint not null default 0;

-- The composed series that stand on a measured one.
create function composed_of(wanted integer) returns setof composed_series language sql stable as $$
    select c.* from series m
    join composed_series c on c.places @> array[case when c.of_air then m.station else m.section end]
    join series s on s.id = c.series_id and s.organisation = m.organisation
    where m.id = wanted
$$;

-- All periods of a composed series are to be computed in whose years its places have readings, from noon of the day after each.
create function compose_anew(wanted integer) returns integer language sql volatile as $$
    insert into due_period (series_id, period, due_at)
    select wanted, p.period, (p.next + interval '12 hours') at time zone 'Asia/Shanghai'
    from (select generate_series(extract(year from min(r.first at time zone 'Asia/Shanghai'))::int,
                                 extract(year from max(r.last at time zone 'Asia/Shanghai'))::int) as year
          from composed_series c
          join series s on s.id = c.series_id
          join series m on m.organisation = s.organisation
                       and (case when c.of_air then m.station else m.section end) = any(c.places)
          join measured_factor f on f.series_id = m.id and (f.water is null) = c.of_air
          cross join lateral (
              select (select observed_at from reading where series_id = m.id order by observed_at limit 1) as first,
                     (select observed_at from reading where series_id = m.id order by observed_at desc limit 1) as last) r
          where c.series_id = wanted and r.first is not null) y
    cross join lateral (
        select y.year || '-' || lpad(n::text, 2, '0') as period, make_timestamp(y.year, n, 1, 0, 0, 0) + interval '1 month' as next
        from generate_series(1, 12) n
        union all
        select y.year || '-Q' || n, make_timestamp(y.year, n * 3, 1, 0, 0, 0) + interval '1 month' from generate_series(1, 4) n
        union all
        select y.year || '-H' || n, make_timestamp(y.year, n * 6, 1, 0, 0, 0) + interval '1 month' from generate_series(1, 2) n
        union all
        select y.year::text, make_timestamp(y.year, 12, 1, 0, 0, 0) + interval '1 month') p
    order by p.period
    on conflict on constraint due_period_pk do update
    set due_at = least(due_period.due_at, excluded.due_at), touched = due_period.touched + 1;
    select wanted;
$$;
