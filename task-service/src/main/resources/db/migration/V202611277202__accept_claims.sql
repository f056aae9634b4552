-- What a unit says it reached is a claim until another party accepts the report that says so.
alter table obligation
    add column accepted_at timestamptz,
    add constraint obligation_accepted_ck check (accepted_at is null or met_at is not null);
