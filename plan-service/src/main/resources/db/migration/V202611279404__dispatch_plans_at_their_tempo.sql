-- How often a plan is dispatched (调度频次); what was issued before goes on quarterly.
alter table plan
    add column round_tempo varchar(12) not null default 'QUARTERLY',
    add constraint plan_round_tempo_ck check (round_tempo in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY'));
