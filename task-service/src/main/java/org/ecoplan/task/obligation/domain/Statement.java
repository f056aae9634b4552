package org.ecoplan.task.obligation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * What a report says of the obligations of its duty. It speaks for itself: what an earlier version of the same report
 * called reached and this one does not is not reached; what another report said stands until it is taken back by name.
 *
 * @param report the report, the same for all its versions
 * @param reached what it says is reached
 * @param takenBack what another report said is reached and is not
 */
public record Statement(UUID report, Set<ObligationId> reached, Set<ObligationId> takenBack) {

    Optional<Refusal> refusal(List<Obligation> obligations) {
        Set<ObligationId> known = obligations.stream().map(Obligation::id).collect(Collectors.toSet());
        Set<ObligationId> met = obligations.stream()
                .filter(Obligation::isMet)
                .map(Obligation::id)
                .collect(Collectors.toSet());
        if (!known.containsAll(reached)) {
            return invalid("UNKNOWN_OBLIGATION", "所列事项不属于该职责任务", "/metObligations");
        }
        if (!known.containsAll(takenBack)) {
            return invalid("UNKNOWN_OBLIGATION", "所列事项不属于该职责任务", "/retractedObligations");
        }
        if (takenBack.stream().anyMatch(reached::contains)) {
            return invalid("CONTRADICTING_OBLIGATION", "同一事项不能既报完成又撤回", "/retractedObligations");
        }
        return met.containsAll(takenBack)
                ? Optional.empty()
                : invalid("OBLIGATION_NOT_MET", "所列事项未报告完成,无可撤回", "/retractedObligations");
    }

    private static Optional<Refusal> invalid(String code, String title, String pointer) {
        return Optional.of(Refusal.invalid(code, title, pointer));
    }

    Obligation changes(Obligation obligation, Instant now) {
        if (reached.contains(obligation.id())) {
            return obligation.met(report, now);
        }
        boolean corrected = obligation.isMet() && obligation.isClaimedBy(report);
        return corrected || takenBack.contains(obligation.id()) ? obligation.reopened() : obligation;
    }
}
