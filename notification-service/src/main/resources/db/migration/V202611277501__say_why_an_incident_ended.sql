-- An incident ends when a message arrives, or when a plan was closed and nothing else is stuck.
alter table incident add column close_reason varchar(20);
alter table incident add constraint incident_close_reason_ck
    check (close_reason is null or closed_at is not null and close_reason in ('ARRIVED', 'PLAN_CLOSED'));
-- What waits about a plan is withdrawn when it is closed.
create index message_plan_ix on message (plan_id) where state in ('PENDING', 'FAILED');
-- What is stuck at a place.
create index message_stuck_ix on message (unit_code, post, channel) where state in ('PENDING', 'FAILED', 'UNCERTAIN');
