-- A duty on which the office insisted and that nobody had signed for waits for a signature: a step of its own, behind
-- which the places of the later steps move by one.
update picture_fact set place = place + 1 where place >= 6;
update picture_fact f set step = 'INSISTED_UNSIGNED', place = 6
where f.step = 'INSISTED'
  and not exists (select 1 from picture_fact a
                  where a.subject_id = f.subject_id and a.step in ('ACKNOWLEDGED', 'STARTED') and a.at < f.at);

-- What is overdue is so from the end of its last day, not from when it was noticed.
update picture_fact f
set at = (s.due + 1)::timestamp at time zone 'Asia/Shanghai', day = s.due + 1
from picture_subject s
where s.id = f.subject_id and s.kind = 'OBLIGATION' and f.step = 'OVERDUE' and s.due + 1 < f.day
  and not exists (select 1 from picture_fact g
                  where g.subject_id = f.subject_id and g.step = 'OVERDUE'
                    and (g.number < f.number or g.at = (s.due + 1)::timestamp at time zone 'Asia/Shanghai'));
