-- A duty that is given to another unit (改派) is reported on by that unit in the rounds that were not due yet.
alter table expectation_decision
    drop constraint expectation_decision_cause_ck,
    add constraint expectation_decision_cause_ck
        check (cause in ('OFFICE', 'DUTY_ENDED', 'DUTY_REASSIGNED', 'PLAN_CLOSED'));
