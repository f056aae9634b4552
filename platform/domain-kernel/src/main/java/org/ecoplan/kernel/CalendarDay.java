package org.ecoplan.kernel;

import java.time.LocalDate;

/** One entry of the working-day calendar (工作日历). */
public record CalendarDay(LocalDate date, DayType type) {}
