-- A corrected year is published again with a higher revision; an older one changes nothing.
alter table directory_calendar_year add column revision bigint not null default 1;
