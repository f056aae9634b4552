-- An ordinal is as long as the plan prints it.
alter table issued_task alter column ordinal type text;
alter table report alter column ordinal type text;

-- The order in which the duties of a plan came: a round expects those that were there when it opened.
alter table assignment add column number bigint generated always as identity;
create unique index assignment_number_uk on assignment (plan_id, number);
drop index assignment_plan_ix;

-- A round asks for its reports in chunks, each in the order of the duties' numbers.
alter table reporting_round
    add column state varchar(20) not null default 'OPEN',
    add column expects_up_to bigint not null default 0,
    add column requested_up_to bigint not null default 0,
    add constraint reporting_round_state_ck check (state in ('OPENING', 'OPEN'));
alter table reporting_round alter column state drop default;
create index reporting_round_opening_ix on reporting_round (id) where state = 'OPENING';
