-- What values of a series can be, where it is not what the unit says; null for what the unit or all series say.

alter table series add column lowest numeric;
alter table series add column highest numeric;
alter table series add column drift numeric;
alter table series add column missing_codes numeric[];

-- A share lies between nothing and all.

update series s
set lowest = 0, highest = 100, drift = 0
from indicator i
where i.id = s.indicator_id and i.unit in ('%', U&'\FF05')
  and i.name ~ '(率|比例|占比|比重|覆盖面|程度)$'
  and i.name !~ '(增长|增幅|增速|下降|降幅|降低|减少|提高|提升|上升|变化|同比|环比|产能)'
  and not exists (select 1 from rule r where r.indicator_id = i.id
                  and r.comparator in ('INCREASE_GE', 'DECREASE_GE', 'GROWTH_GE'));
