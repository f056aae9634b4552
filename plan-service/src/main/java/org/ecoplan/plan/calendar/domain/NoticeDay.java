package org.ecoplan.plan.calendar.domain;

import java.time.LocalDate;
import org.ecoplan.kernel.DayType;

/** A day off or a make-up working day of a notice (放假日、调休上班日). */
public record NoticeDay(LocalDate date, DayType type, String name) {}
