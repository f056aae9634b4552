package org.ecoplan.plan.round.application;

import java.time.Instant;
import org.ecoplan.plan.round.domain.DueDates;

/**
 * What the due dates of a round were (原截止日).
 *
 * @param calendarYear the year that was loaded or corrected when they were replaced
 */
public record FormerDueDates(DueDates due, Instant replacedAt, int calendarYear) {}
