-- What waits of before is needless since the deadline moved, or since the warning was acknowledged.
alter table moved_deadline add column reason varchar(40) not null default 'DEADLINE_MOVED';
