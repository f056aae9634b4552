create table directory_unit (
    code varchar(32) not null,
    name varchar(200) not null,
    aliases text not null default '',
    kind varchar(20) not null,
    parent_code varchar(32),
    organisation varchar(32) not null,
    region_code varchar(6),
    members text not null default '',
    valid_from date,
    valid_to date,
    revision bigint not null,
    constraint directory_unit_pk primary key (code)
);
create index directory_unit_parent_ix on directory_unit (parent_code);
create index directory_unit_organisation_ix on directory_unit (organisation, code);

create table directory_post_holder (
    unit_code varchar(32) not null,
    post varchar(20) not null,
    from_date date not null,
    organisation varchar(32) not null,
    holder_id uuid not null,
    holder_name varchar(100) not null,
    constraint directory_post_holder_pk primary key (unit_code, post, from_date)
);

create table directory_calendar_year (
    year integer not null,
    source varchar(200) not null,
    constraint directory_calendar_year_pk primary key (year)
);

create table directory_calendar_day (
    date date not null,
    year integer not null,
    type varchar(20) not null,
    name varchar(60) not null,
    constraint directory_calendar_day_pk primary key (date),
    constraint directory_calendar_day_year_fk foreign key (year) references directory_calendar_year (year)
);
