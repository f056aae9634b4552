-- A correction (更正) of an issued notice is a notice of the same period with a number and a reason; 0 is the notice itself.
alter table notice
    add column correction integer not null default 0,
    add column correction_reason text,
    add constraint notice_correction_ck check (correction >= 0 and (correction = 0) = (correction_reason is null)),
    drop constraint notice_period_uk,
    add constraint notice_period_uk unique (plan_id, period, correction);
