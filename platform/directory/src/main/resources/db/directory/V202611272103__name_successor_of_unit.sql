-- The unit that takes over when a unit is dissolved.
alter table directory_unit add column successor_code varchar(32);
