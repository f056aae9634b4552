-- What waits for a decision of the office, or to be done again, is a small part of all duties.
create index assignment_waiting_ix on assignment (organisation, state, unit_code)
    where state in ('SENT_BACK', 'SUBMITTED_FOR_ACCEPTANCE', 'RETURNED');
