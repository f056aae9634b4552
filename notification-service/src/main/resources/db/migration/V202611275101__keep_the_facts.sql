-- A message keeps the facts of its event, typed; words are made when it goes out. What was worded keeps its words.
alter table message add column facts text;
update message set facts = '{"type":"WORDED","values":' || variables || '}';
alter table message alter column facts set not null;
alter table message drop column variables;
alter table message add column plan_id uuid;

-- Plans by their titles, and those of which nothing is due any more.
create table known_plan (
    id uuid not null,
    organisation varchar(40) not null,
    title text not null,
    closed_on date,
    constraint known_plan_pk primary key (id)
);
