package org.ecoplan.task.assignment.rest;

import java.util.List;

/** The duties of a plan counted by unit, those with most overdue points first; 2,000 units at most. */
public record DutySummaryView(List<DutyTallyView> items) {}
