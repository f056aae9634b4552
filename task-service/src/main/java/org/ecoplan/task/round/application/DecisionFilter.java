package org.ecoplan.task.round.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions of a round a caller asks for; an absent value does not narrow.
 *
 * @param unitCode only those about duties of this unit
 * @param taskId only those about duties under this task
 */
public record DecisionFilter(
        @Nullable String unitCode, @Nullable UUID taskId) {}
