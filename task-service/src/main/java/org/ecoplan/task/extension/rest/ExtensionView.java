package org.ecoplan.task.extension.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.extension.domain.Extension;
import org.jspecify.annotations.Nullable;

/**
 * A request for a later deadline as the API shows it.
 *
 * @param what the dated point in the document's words
 * @param deadline its last day when it was asked for
 * @param state REQUESTED, APPROVED, REFUSED, or NEEDLESS where the duty ended before it was decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExtensionView(
        UUID extensionId,
        UUID assignmentId,
        UUID obligationId,
        String unitCode,
        String what,
        LocalDate deadline,
        LocalDate proposedDeadline,
        String reason,
        String requestedBy,
        Instant requestedAt,
        String state,
        @Nullable ExtensionDecisionView decision) {

    static ExtensionView of(Extension extension) {
        return new ExtensionView(
                extension.id().value(),
                extension.duty().value(),
                extension.obligation().value(),
                extension.unitCode(),
                extension.what(),
                extension.deadline(),
                extension.proposed(),
                extension.reason(),
                extension.requestedBy(),
                extension.requestedAt(),
                extension.state().name(),
                extension.decision() == null ? null : ExtensionDecisionView.of(extension.decision()));
    }

    /**
     * What was decided.
     *
     * @param deadline the new last day, where it was approved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExtensionDecisionView(
            String by,
            String unitCode,
            Instant at,
            String reason,
            @Nullable LocalDate deadline) {
        static ExtensionDecisionView of(Extension.Decision decision) {
            return new ExtensionDecisionView(
                    decision.by(), decision.unit(), decision.at(), decision.reason(), decision.approved());
        }
    }
}
