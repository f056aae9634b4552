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
 * @param progress per cent done of the duty as a whole
 * @param reached what it says is reached
 * @param takenBack what another report said is reached and is not
 */
public record Statement(UUID report, int progress, Set<ObligationId> reached, Set<ObligationId> takenBack) {
    private static final int DONE = 100;

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
        if (!met.containsAll(takenBack)) {
            return invalid("OBLIGATION_NOT_MET", "所列事项未报告完成,无可撤回", "/retractedObligations");
        }
        return contradiction(obligations);
    }

    /** Who has done nothing has reached nothing, and who has reached everything is done. */
    private Optional<Refusal> contradiction(List<Obligation> obligations) {
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        if (progress == 0) {
            return invalid("MET_WITHOUT_PROGRESS", "进度为 0 时不能报告事项已完成,请填写相符的进度", "/progress");
        }
        boolean nothingIsLeft =
                obligations.stream().allMatch(one -> reached.contains(one.id()) || (one.isMet() && !isTakenBack(one)));
        return nothingIsLeft && progress < DONE
                ? invalid("ALL_MET_BELOW_100", "全部事项均已报告完成时,进度须为 100", "/progress")
                : Optional.empty();
    }

    private boolean isTakenBack(Obligation obligation) {
        return obligation.isClaimedBy(report) || takenBack.contains(obligation.id());
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
