-- A closed plan ends what is open: its points are not due any more, its reports not expected. What was reached stays.
alter table obligation drop constraint obligation_state_ck;
alter table obligation add constraint obligation_state_ck check (state in ('OPEN', 'MET', 'OVERDUE', 'ENDED'));
alter table report drop constraint report_state_ck;
alter table report add constraint report_state_ck check (state in ('REQUESTED', 'SUBMITTED', 'WITHDRAWN'));
create index report_requested_ix on report (round_id) where state = 'REQUESTED';
create index reporting_round_plan_ix on reporting_round (plan_id);
