-- A problem has a number by which people speak of it; that it waits to be put right is told once a rung.
create table problem_number (
    organisation varchar(40) not null,
    year integer not null,
    last integer not null,
    constraint problem_number_pk primary key (organisation, year)
);

-- Both are there from the end of the transaction on in which the problem was found.
alter table problem add column year integer, add column sequence integer, add column next_rung date;

with numbered as (
    select id, organisation, cast(extract(year from found_at at time zone 'Asia/Shanghai') as integer) as year,
           row_number() over (partition by organisation, extract(year from found_at at time zone 'Asia/Shanghai')
                              order by found_at, id) as sequence
    from problem)
update problem set year = numbered.year, sequence = numbered.sequence from numbered where numbered.id = problem.id;

insert into problem_number (organisation, year, last)
select organisation, year, max(sequence) from problem group by organisation, year;

create unique index problem_number_uk on problem (organisation, year, sequence);

-- What is under way is told of from the newest rung on that it has crossed.
update problem set next_rung = due - 15 where state in ('ASSIGNED', 'RECTIFYING', 'ANSWERED');
create index problem_next_rung_ix on problem (next_rung, id) where state in ('ASSIGNED', 'RECTIFYING');

create table problem_rung (
    problem_id uuid not null,
    relapses integer not null,
    due date not null,
    rung varchar(20) not null,
    spoken boolean not null,
    noted_at timestamptz not null,
    constraint problem_rung_pk primary key (problem_id, relapses, due, rung),
    constraint problem_rung_problem_fk foreign key (problem_id) references problem (id)
);
