-- The evidence files that a submission rests on, one id a line, as its obligations are kept.
alter table report_submission add column evidence text not null default '';
