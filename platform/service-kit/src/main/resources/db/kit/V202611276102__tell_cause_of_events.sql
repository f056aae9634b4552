-- Whose call an event comes from and why, which version of the aggregate it tells of, and the trace that it belongs to.
alter table outbox
    add column actor varchar(200),
    add column reason varchar(500),
    add column aggregate_version bigint,
    add column traceparent varchar(55);
