package org.ecoplan.task.assignment.application;

import java.util.List;
import org.ecoplan.task.assignment.domain.Assignment;

/**
 * A page of duties; it may hold fewer than were asked for, because a duty can have very many obligations.
 *
 * @param more whether there are duties behind it
 */
public record AssignmentPage(List<Assignment> duties, boolean more) {}
