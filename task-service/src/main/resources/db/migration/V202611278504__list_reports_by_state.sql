-- What waits for the office (待审核、已退回) is a small part of all reports and is listed in the order of every list.
create index report_state_ix on report (organisation, state, round_id, unit_code, id);
