package org.ecoplan.task.round.rest;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a call reminded of.
 *
 * @param remindedOn the day, local date in Asia/Shanghai
 * @param reminded reports; those of which their units were reminded on the same day before are not among them
 */
public record RemindersView(UUID roundId, LocalDate remindedOn, long reminded) {}
