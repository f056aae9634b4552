package org.ecoplan.task.assignment.application;

import org.jspecify.annotations.Nullable;

/**
 * That the unit of a duty is dissolved, so that nobody holds it.
 *
 * @param successorCode who takes over, absent where nobody does or it is not known yet
 */
public record Vacancy(@Nullable String successorCode) {}
