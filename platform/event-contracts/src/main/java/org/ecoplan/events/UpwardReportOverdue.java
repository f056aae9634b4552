package org.ecoplan.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A written report to a superior (半年和年终书面报告) did not go out by its last day.
 *
 * @param period a half-year or a year, such as {@code 2024-H2}
 * @param addressee 主送机关
 * @param due last day, local date in Asia/Shanghai
 * @param daysLate calendar days after it when that was noticed, 1 at least
 */
public record UpwardReportOverdue(
        UUID reportId,
        UUID planId,
        String organisation,
        String period,
        String addressee,
        LocalDate due,
        int daysLate) {}
