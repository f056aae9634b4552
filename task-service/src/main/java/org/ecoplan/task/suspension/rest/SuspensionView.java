package org.ecoplan.task.suspension.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.suspension.domain.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * A suspension as the API shows it.
 *
 * @param obligationId the dated point, absent for all of the duty
 * @param what the dated point in the document's words
 * @param until last day as it is expected
 * @param state REQUESTED, APPROVED (not begun), RUNNING, ENDED, REFUSED, or NEEDLESS where the duty ended before it began
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuspensionView(
        UUID suspensionId,
        UUID assignmentId,
        @Nullable UUID obligationId,
        String unitCode,
        @Nullable String what,
        LocalDate from,
        LocalDate until,
        String grounds,
        List<UUID> evidenceFiles,
        String requestedBy,
        String requestedFor,
        Instant requestedAt,
        String state,
        @Nullable SuspensionDecisionView decision,
        @Nullable SuspensionEndView end) {

    static SuspensionView of(Suspension suspension) {
        return new SuspensionView(
                suspension.id().value(),
                suspension.duty().value(),
                suspension.obligation() == null ? null : suspension.obligation().value(),
                suspension.unitCode(),
                suspension.what(),
                suspension.from(),
                suspension.until(),
                suspension.grounds(),
                suspension.evidenceFiles(),
                suspension.requestedBy(),
                suspension.requestedFor(),
                suspension.requestedAt(),
                suspension.state().name(),
                suspension.decision() == null ? null : SuspensionDecisionView.of(suspension.decision()),
                suspension.end() == null ? null : SuspensionEndView.of(suspension.end()));
    }

    /** What was decided. */
    public record SuspensionDecisionView(String by, String unitCode, Instant at, String reason) {
        static SuspensionDecisionView of(Suspension.Decision decision) {
            return new SuspensionDecisionView(decision.by(), decision.unit(), decision.at(), decision.reason());
        }
    }

    /**
     * How it ended.
     *
     * @param lastDay the last day on which the clock stood still; before the first one where it never did for a day
     * @param by absent where it ended with its day or with the duty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SuspensionEndView(
            LocalDate lastDay,
            Instant at,
            @Nullable String by,
            @Nullable String unitCode,
            String reason) {
        static SuspensionEndView of(Suspension.End end) {
            return new SuspensionEndView(end.lastDay(), end.at(), end.by(), end.unit(), end.reason());
        }
    }
}
