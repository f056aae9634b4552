package org.ecoplan.task.report.domain;

import java.util.Optional;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * Who wants to review a report. Nobody reviews the report of the own unit or the own submission (报审分离).
 *
 * @param account of the person
 * @param unit code of the person's unit, empty without one
 * @param coordinates acts for the coordinating office (协调办公室) of the report's organisation
 * @param leads acts for a lead unit (牵头单位) of the report's task
 */
public record Reviewer(String account, String unit, boolean coordinates, boolean leads) {

    /** Why this reviewer may decide nothing about the report. */
    Optional<Refusal> refusal(Report report) {
        if (unit.equals(report.subject().unitCode())) {
            return Optional.of(Refusal.notAllowed("OWN_REPORT", "不得审核本单位的报送"));
        }
        if (report.latest() != null && account.equals(report.latest().submitter())) {
            return Optional.of(Refusal.notAllowed("OWN_REPORT", "不得审核本人提交的报送"));
        }
        return coordinates || leads
                ? Optional.empty()
                : Optional.of(Refusal.notAllowed("NOT_THE_REVIEWER", "只有协调办公室或该任务的牵头单位可以审核报送"));
    }
}
