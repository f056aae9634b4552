package org.ecoplan.task.assignment.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the acceptor says of a criterion.
 *
 * @param applicable met, or not applicable to this duty
 * @param reason why it is not applicable
 */
public record CriterionAnswer(
        String code, boolean applicable, @Nullable String reason) {}
