package org.ecoplan.plan.picture.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far the reports of a plan's rounds are at the end of a day.
 *
 * @param day the day asked for, or the day on which the plan was closed before it
 */
public record ShownRounds(UUID planId, LocalDate day, List<RoundFigures> rounds) {}
