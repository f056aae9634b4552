-- Rules registered by earlier versions: an expected target (力争、基本) that is not reached is no fault. One with an open
-- breach goes on until that has recovered; a later revision of the plan registers it anew.

update rule r
set not_evaluable = 'ASPIRATIONAL', in_force_from = null, in_force_to = null
where r.strength = 'ASPIRATIONAL' and r.not_evaluable is null
  and not exists (select 1 from breach b where b.rule_id = r.id and b.closed_at is null and b.withdrawn_at is null);
