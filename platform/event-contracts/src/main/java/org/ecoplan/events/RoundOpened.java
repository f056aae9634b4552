package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of quarterly scheduling (季调度) was opened.
 *
 * @param period the quarter, month or half-year reported on, such as {@code 2024-Q4}, {@code 2024-05}, {@code 2024-H1}
 * @param unitReportDue last day for the units' reports, local date in Asia/Shanghai
 * @param leadSummaryDue last day for the lead units' summaries
 * @param reviewDue last day for the review
 * @param provisional a due date rests on a calendar year whose notice is not loaded; absent is no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoundOpened(
        UUID roundId,
        UUID planId,
        String organisation,
        String period,
        LocalDate openedOn,
        LocalDate unitReportDue,
        LocalDate leadSummaryDue,
        LocalDate reviewDue,
        @Nullable Boolean provisional) {}
