package org.ecoplan.task.assignment.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.task.assignment.domain.AssignmentId;

/**
 * Duties that ended together because a revision of their plan (方案修订) has them no more.
 *
 * @param on the day of the revision; what was due before and is missing stays missing
 * @param by account of who issued it
 * @param reason why, for people
 */
public record EndedDuties(List<AssignmentId> duties, LocalDate on, String by, String reason, Instant at) {}
