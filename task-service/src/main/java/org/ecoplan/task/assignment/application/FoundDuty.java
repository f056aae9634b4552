package org.ecoplan.task.assignment.application;

import org.ecoplan.task.assignment.domain.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it is shown.
 *
 * @param vacancy absent while its unit exists
 */
public record FoundDuty(Assignment assignment, @Nullable Vacancy vacancy) {}
