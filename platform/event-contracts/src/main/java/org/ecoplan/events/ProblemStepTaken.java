package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem (问题) was found or went a step further: 发现、核查、交办、整改、反馈、验收、公示、销号、回头看、反弹.
 *
 * @param breachId of the breach that opened it
 * @param number by which people speak of it; absent of what was told before problems had numbers
 * @param step DISCOVER first, then as the problem went
 * @param state that it led to; DRAFT of what a breach opened and nobody has looked at
 * @param unitCode of the unit that puts it right; absent before it is assigned
 * @param due last day to put it right
 * @param daysLate of ANSWER: calendar days after {@code due}, 0 when in time
 * @param reinspectOn day on which somebody looks again
 * @param relapses how often it came back
 * @param reason what was said with a step of another party than the unit
 * @param foundFor code of the unit for which it was recorded, which judges it with the office; absent of a breach
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemStepTaken(
        UUID problemId,
        @Nullable UUID planId,
        @Nullable UUID taskId,
        String organisation,
        String origin,
        @Nullable UUID breachId,
        @Nullable String number,
        String title,
        String severity,
        String step,
        String state,
        @Nullable String unitCode,
        @Nullable LocalDate due,
        @Nullable Integer daysLate,
        @Nullable LocalDate reinspectOn,
        int relapses,
        @Nullable String reason,
        @Nullable String foundFor,
        Instant takenAt) {}
