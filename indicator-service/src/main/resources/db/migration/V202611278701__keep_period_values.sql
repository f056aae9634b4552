-- The values of the periods that have ended, each with all its revisions, and which are to be computed when.

create table period_value (
    series_id integer not null,
    period varchar(10) not null,
    revision integer not null,
    rule text not null,
    value numeric,
    counted integer not null,
    counted_of text not null,
    lacking text[] not null,
    standards text[] not null,
    targets uuid[] not null,
    known_at timestamptz not null,
    constraint period_value_pk primary key (series_id, period, revision),
    constraint period_value_series_fk foreign key (series_id) references series (id)
);

-- due_at is infinity while nobody has said how the periods of the series are computed.
create table due_period (
    series_id integer not null,
    period varchar(10) not null,
    due_at timestamptz not null,
    constraint due_period_pk primary key (series_id, period)
);
create index due_period_due_ix on due_period (due_at);

-- What is known of the periods of a series is to be computed and told anew: its factor or what it measures has changed.
create function compute_periods_anew(wanted integer) returns integer language sql volatile as $$
    select id from series where id = wanted for no key update;
    update due_period set due_at = 'epoch' where series_id = wanted and due_at = 'infinity';
    insert into due_period (series_id, period, due_at)
    select distinct series_id, period, timestamptz 'epoch' from period_value where series_id = wanted
    on conflict on constraint due_period_pk do nothing;
    select wanted;
$$;

-- The periods of the readings that are there, each from noon of the day after it in Asia/Shanghai.
with month as (
    select distinct series_id, date_trunc('month', observed_at at time zone 'Asia/Shanghai') as first
    from reading where flag = 'N'),
period as (
    select series_id, to_char(first, 'YYYY-MM') as period, first + interval '1 month' as next from month
    union
    select series_id, to_char(first, 'YYYY-"Q"Q'), date_trunc('quarter', first) + interval '3 months' from month
    union
    select series_id, to_char(first, 'YYYY') || case when extract(month from first) < 7 then '-H1' else '-H2' end,
           date_trunc('year', first) + case when extract(month from first) < 7 then interval '6 months' else interval '1 year' end
    from month
    union
    select series_id, to_char(first, 'YYYY'), date_trunc('year', first) + interval '1 year' from month)
insert into due_period (series_id, period, due_at)
select series_id, period, (next + interval '12 hours') at time zone 'Asia/Shanghai' from period;
