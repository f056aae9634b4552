package org.ecoplan.task.assignment.application;

import org.ecoplan.task.assignment.domain.Assignment;

/**
 * A duty as it is shown.
 *
 * @param withoutHolder whether its unit is dissolved
 */
public record FoundDuty(Assignment assignment, boolean withoutHolder) {}
