-- How late a report came is asked by lists and rates: the first submission since it was last expected decides, and late
-- stays late whatever follows.
alter table report
    add column days_late integer,
    add constraint report_days_late_ck check (days_late >= 0);
update report set days_late = first.days_late
from report_submission first
where first.report_id = report.id and first.number = 1 and report.state in ('SUBMITTED', 'RETURNED', 'ACCEPTED');
create index report_task_ix on report (organisation, task_id, round_id);
