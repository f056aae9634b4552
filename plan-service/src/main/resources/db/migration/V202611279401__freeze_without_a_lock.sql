-- Which transaction told a step, and which ones the figures of a notice rest on: what was not told yet at the freeze is told
-- late, also where its number is lower, and nobody is held up for that. Absent for what is older than this.
alter table picture_fact add column tx xid8;
alter table picture_fact alter column tx set default pg_current_xact_id();
alter table notice add column snapshot text;
