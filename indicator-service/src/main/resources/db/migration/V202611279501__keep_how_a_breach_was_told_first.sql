-- The observation that a breach was opened with, once late or corrected readings have moved its beginning; what moved before
-- this was kept is not known any more.

alter table breach add column first_trigger_at timestamptz;
alter table breach add column first_trigger_value numeric;
alter table breach add constraint breach_first_trigger_ck check ((first_trigger_at is null) = (first_trigger_value is null));
