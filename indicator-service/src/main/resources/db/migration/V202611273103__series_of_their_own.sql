-- A series is one indicator at one place, under a code that its feed knows. The indicators of plans are bound to series:
-- each to one, made for it when the plan is issued until a person binds it to another; a series may serve many.

alter table indicator add column series_id integer;
alter table indicator add column bound_by varchar(100);
alter table indicator add column bound_at timestamptz;
update indicator i set series_id = s.id from series s where s.indicator_id = i.id;
alter table indicator add constraint indicator_series_fk foreign key (series_id) references series (id);
create index indicator_series_ix on indicator (series_id);

alter table series add column name text;
alter table series add column unit text;
alter table series add column station varchar(100);
alter table series add column section varchar(100);
alter table series add column registered_by varchar(100);
alter table series add column registered_at timestamptz;
update series s set name = indicator_label(i.name, i.territory), unit = i.unit from indicator i where i.id = s.indicator_id;
alter table series alter column name set not null;
alter table series drop column indicator_id;
create index series_organisation_ix on series (organisation, id);
