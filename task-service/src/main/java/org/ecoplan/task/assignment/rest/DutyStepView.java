package org.ecoplan.task.assignment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.CriterionAnswer;
import org.ecoplan.task.assignment.domain.PastStep;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a duty as the API shows it.
 *
 * @param step ACKNOWLEDGE, START, SEND_BACK, INSIST, REASSIGN, RELEASE, SUBMIT, RETURN or CLOSE_OUT
 * @param by account of who took it
 * @param unitCode for whom
 * @param reason what was given as the reason, or what was done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DutyStepView(
        int number,
        String step,
        String from,
        String to,
        Instant at,
        String by,
        @Nullable String unitCode,
        @Nullable String reason,
        List<String> evidence,
        List<UUID> evidenceFiles,
        List<CriterionView> criteria,
        @Nullable String otherUnit,
        @Nullable String openPartsReason) {

    static DutyStepView of(PastStep past) {
        return new DutyStepView(
                past.number(),
                past.step().name(),
                past.from().name(),
                past.to().name(),
                past.at(),
                past.by(),
                past.unit(),
                past.reason(),
                past.detail().evidence(),
                past.detail().evidenceFiles(),
                past.detail().criteria().stream().map(CriterionView::of).toList(),
                past.detail().otherUnit(),
                past.detail().openPartsReason());
    }

    /**
     * What the acceptor said of a criterion.
     *
     * @param answer YES or NOT_APPLICABLE
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CriterionView(
            String code, String answer, @Nullable String reason) {
        static CriterionView of(CriterionAnswer answer) {
            return new CriterionView(answer.code(), answer.applicable() ? "YES" : "NOT_APPLICABLE", answer.reason());
        }
    }
}
