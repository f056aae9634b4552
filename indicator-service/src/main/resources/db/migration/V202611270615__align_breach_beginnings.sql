-- A breach begins with the observation that breaks the rule first, not with the one that was told first.

update breach b
set trigger_at = b.since, trigger_value = r.value
from reading r
where r.series_id = b.series_id and r.observed_at = b.since and b.trigger_at <> b.since;
