package org.ecoplan.task.assignment.application;

import java.util.List;
import java.util.Map;
import org.ecoplan.task.assignment.domain.Assignment;

/**
 * A page of duties; it may hold fewer than were asked for, because a duty can have very many obligations.
 *
 * @param vacancies of their units that are dissolved, by code
 * @param more whether there are duties behind it
 */
public record DutyPage(List<Assignment> duties, Map<String, Vacancy> vacancies, boolean more) {}
