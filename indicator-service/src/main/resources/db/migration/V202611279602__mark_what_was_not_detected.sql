-- Nothing was found below a detection limit: the value is half of it, as it goes into means.

alter table reading add column undetected boolean not null default false;
alter table superseded_reading add column undetected boolean not null default false;
