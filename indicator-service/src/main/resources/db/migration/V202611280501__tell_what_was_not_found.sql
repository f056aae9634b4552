-- Whether nothing was found (未检出) where a breach began or ended: the value is half of the detection limit then.

alter table breach add column trigger_undetected boolean not null default false;
alter table breach add column first_trigger_undetected boolean not null default false;
alter table breach add column recovery_undetected boolean not null default false;
alter table open_judgement add column trigger_undetected boolean not null default false;

update breach b set trigger_undetected = true
from reading r
where r.series_id = b.series_id and r.observed_at = b.trigger_at and r.value = b.trigger_value and r.undetected;

update breach b set recovery_undetected = true
from reading r
where r.series_id = b.series_id and r.observed_at = b.recovery_at and r.value = b.recovery_value and r.undetected;
