package org.ecoplan.task.ladder.domain;

import java.time.LocalDate;

/**
 * A warning of an overdue point that somebody has acknowledged (预警确认): until that day nobody presses for the point again.
 * The clock and the next rungs go on; it ends by itself, and with each other deadline.
 *
 * @param rung the newest that was crossed
 * @param rungDate the day on which it stood
 * @param until last day of the pause
 * @param text what is done about it
 */
public record Acknowledgement(Rung rung, LocalDate rungDate, LocalDate until, String text) {}
