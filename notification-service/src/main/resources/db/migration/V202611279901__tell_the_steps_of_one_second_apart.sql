-- Of two decisions in one second only the newer one is told: versions count microseconds.
alter table message alter column subject_version type bigint;
alter table moved_deadline alter column version type bigint;
