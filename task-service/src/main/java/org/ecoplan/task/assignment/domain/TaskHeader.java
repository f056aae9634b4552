package org.ecoplan.task.assignment.domain;

import java.util.UUID;

/**
 * A task (任务) of an issued plan as its duties show it.
 *
 * @param revision of the plan; grows with each correction
 * @param ordinal the number as printed, such as {@code (一)}
 * @param position 1-based place in the plan
 */
public record TaskHeader(
        UUID taskId,
        UUID planId,
        int revision,
        String organisation,
        String planTitle,
        String ordinal,
        String title,
        int position) {}
