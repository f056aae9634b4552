package org.ecoplan.task.order.application;

import java.util.UUID;
import org.ecoplan.task.order.domain.OrderState;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a caller wants to see; an absent part does not narrow.
 *
 * @param unitCode to whom they are addressed
 * @param assignmentId a duty among their grounds
 */
public record OrderFilter(
        @Nullable OrderState state,
        @Nullable String unitCode,
        @Nullable UUID assignmentId) {}
