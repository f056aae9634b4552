-- Targets outside the tasks (主要目标) are watched like tasks of one target each; task_id is then the target's id.

alter table watched_task add column headline boolean not null default false;

-- An indicator of one territory (分地区) is one of its own; unit_codes are the units whose figure it is, told of a breach
-- beside the lead units.

alter table indicator add column territory text;
alter table indicator add column unit_codes varchar(40)[] not null default '{}';
alter table indicator drop constraint indicator_name_uk;
alter table indicator add constraint indicator_name_uk unique nulls not distinct (task_id, name, unit, territory);

-- What people call an indicator: the territory stands before the name unless the name begins with it.
create function indicator_label(name text, territory text) returns text language sql immutable as $$
    select case when territory is null or starts_with(name, territory) then name else territory || name end
$$;

create function told_units(wanted_task_id uuid, owners varchar[]) returns varchar[] language sql stable as $$
    select coalesce(array_agg(distinct code order by code), array[]::varchar[])
    from unnest(lead_units(wanted_task_id) || owners) as u (code)
$$;

-- Rules that are reached together (或): one is enough.

alter table rule add column group_key varchar(100);
