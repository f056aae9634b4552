-- The first day on which something of a duty is or was due, for lists by deadline.
alter table assignment add column next_due date;
update assignment duty set next_due = open.first
from (select assignment_id, min(deadline) as first from obligation
      where state in ('OPEN', 'OVERDUE') group by assignment_id) open
where open.assignment_id = duty.id and duty.state <> 'ENDED_WITH_PLAN';
create index assignment_due_ix on assignment (organisation, next_due, id) where next_due is not null;

-- The duties of a unit, in the order of the list.
create index assignment_own_ix on assignment (unit_code, plan_id, position, id);
drop index assignment_unit_ix;

create index obligation_overdue_ix on obligation (organisation, assignment_id) where state = 'OVERDUE';
create index issued_task_organisation_ix on issued_task (organisation);

-- A report names its plan in lists.
alter table report add column plan_title text;
update report set plan_title = task.plan_title from issued_task task where task.task_id = report.task_id;
update report set plan_title = '' where plan_title is null;
alter table report alter column plan_title set not null;
