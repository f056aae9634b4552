-- Why a problem was closed out although the breach that opened it was open.
alter table problem_step add column despite text;

-- From when on breaches open drafts, by the time of the broker. Where problems were kept before this, all that was told is
-- theirs; where they begin now, what is older on the topic opens nothing.
create table problem_beginning (
    since timestamptz not null
);
insert into problem_beginning (since)
select case
    when exists (select 1 from problem) or exists (select 1 from inbox where consumer = 'problems')
        then timestamptz '1970-01-01T00:00:00Z'
    else now()
end;
