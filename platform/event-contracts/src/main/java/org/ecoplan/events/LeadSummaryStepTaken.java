package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The summary that the lead unit of a task owes a round (牵头单位汇总) was asked for or went a step further.
 *
 * @param period the quarter, month or half-year reported on, such as {@code 2024-Q4}
 * @param unitCode of the lead unit
 * @param due last day of the round for summaries
 * @param step ASK first, and again where another unit takes the lead; SUBMIT, TAKE_BACK, RETURN, ACCEPT; WITHDRAW where it
 *     is needless
 * @param state that it led to
 * @param contentHash of what was handed in or reviewed
 * @param daysLate how late it came first since it was last expected; absent before it came
 * @param reason why it is returned, or what was said of the acceptance
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadSummaryStepTaken(
        UUID summaryId,
        UUID roundId,
        UUID planId,
        UUID taskId,
        String organisation,
        String period,
        String ordinal,
        String title,
        String unitCode,
        LocalDate due,
        String step,
        String state,
        @Nullable String contentHash,
        @Nullable Integer daysLate,
        @Nullable String reason,
        Instant takenAt) {}
