package org.ecoplan.plan.round.domain;

import java.util.List;

/**
 * The days of a plan from its issue to its end, in their order.
 *
 * @param undated words that ask for something again and again whose days cannot be told from the plan alone
 */
public record Timetable(List<TimetableEntry> entries, List<String> undated) {}
