package org.ecoplan.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that a plan asks to disclose (至少每季度公开一次) was not disclosed by its last day.
 *
 * @param clause the words of the plan, 500 characters at most
 * @param due last day, local date in Asia/Shanghai
 * @param daysLate calendar days after it when that was noticed, 1 at least
 */
public record DisclosureMissed(
        UUID dutyId, UUID planId, String organisation, String clause, LocalDate due, int daysLate) {}
