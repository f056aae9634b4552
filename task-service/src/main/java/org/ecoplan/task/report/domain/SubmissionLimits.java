package org.ecoplan.task.report.domain;

import java.util.Optional;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * How often one report may be handed in. Every submission is kept in full, so their number is bounded.
 *
 * @param inAll over the life of the report
 * @param anHour within the last sixty minutes
 */
public record SubmissionLimits(int inAll, int anHour) {

    /** Why a report that was handed in so often is not taken again. */
    public Optional<Refusal> refusal(int soFar, int inTheLastHour) {
        if (soFar >= inAll) {
            return Optional.of(Refusal.conflict("SUBMISSION_LIMIT_REACHED", "该报送已提交 %d 次,达到上限,不能再提交".formatted(inAll)));
        }
        if (inTheLastHour >= anHour) {
            return Optional.of(Refusal.conflict("TOO_MANY_SUBMISSIONS", "该报送一小时内最多提交 %d 次,请稍后再提交".formatted(anHour)));
        }
        return Optional.empty();
    }
}
