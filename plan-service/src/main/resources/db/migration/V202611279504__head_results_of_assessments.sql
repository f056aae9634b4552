-- Number, issuing office and copies of the results of an assessment, one a line; absent until given.
alter table assessment add column letterhead text;
