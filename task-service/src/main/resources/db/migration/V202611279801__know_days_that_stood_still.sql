-- The days on which the clock of a dated point stood still (中止) and by which a deadline was replaced by a later one.
alter table earlier_deadline
    add column stood_still_from date,
    add column stood_still_until date,
    add constraint earlier_deadline_stood_still_ck check (stood_still_until >= stood_still_from),
    add constraint earlier_deadline_stood_still_both_ck check ((stood_still_from is null) = (stood_still_until is null));

-- A deadline that was later at the end of a suspension was replaced in its transaction, at its instant.
update earlier_deadline kept
set stood_still_from = over.begins_on, stood_still_until = over.last_day
from obligation point
    join suspension over on over.assignment_id = point.assignment_id
where point.id = kept.obligation_id
    and (over.obligation_id is null or over.obligation_id = point.id)
    and over.state = 'ENDED'
    and over.last_day >= over.begins_on
    and over.ended_at = kept.replaced_at;
