package org.ecoplan.task.assignment.application;

import java.util.Optional;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.DutyHistory;
import org.ecoplan.task.assignment.domain.DutyStep;

/**
 * Who may take a step of a duty's life or do something else about it. The unit's own steps are its own people's; what judges them is the coordinating
 * office's, and never that of somebody of the same unit or of somebody who acted for it (谁验收、谁负责, 整改与验收分离).
 */
final class StepRights {
    private StepRights() {}

    static Optional<Refusal> refusal(CallerScope caller, Assignment duty, DutyAct act, DutyHistory history) {
        String unit = duty.duty().unitCode();
        if (act.party() == DutyStep.Party.EITHER && caller.has(Role.COORDINATOR) && !caller.mayActFor(unit)) {
            return Optional.empty();
        }
        if (act.party() != DutyStep.Party.OTHER) {
            if (!caller.has(Role.LEAD) && !caller.has(Role.REPORTER)) {
                return refused("ROLE_NOT_ALLOWED", "只有牵头或填报人员可以" + act.title());
            }
            return caller.mayActFor(unit) ? Optional.empty() : refused("NOT_YOUR_UNIT", "只有承担单位可以" + act.title());
        }
        if (!caller.has(Role.COORDINATOR)) {
            return refused("ROLE_NOT_ALLOWED", "只有统筹办公室可以" + act.title());
        }
        if (caller.mayActFor(unit)) {
            return refused("OWN_DUTY", "承担单位不能对本单位的职责任务" + act.title());
        }
        return history.showsForTheUnit(caller.subject())
                ? refused("SAME_PERSON", "已代表承担单位办理过该职责任务的人员不能" + act.title())
                : Optional.empty();
    }

    private static Optional<Refusal> refused(String code, String title) {
        return Optional.of(Refusal.notAllowed(code, title));
    }
}
