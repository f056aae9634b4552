package org.ecoplan.task.problem.application;

import java.util.Optional;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.ProblemStep;

/**
 * Who may take a step of a problem. The unit that puts it right begins and answers; the office leads; the office or an
 * inspector verifies, accepts and looks again, never as that unit and never by an account that acted for it on the problem
 * (谁验收、谁负责, 整改与验收分离).
 */
final class ProblemRights {
    private ProblemRights() {}

    static Optional<Refusal> refusal(CallerScope caller, Problem problem, ProblemStep step) {
        String unit = problem.unit();
        if (step.party() == ProblemStep.Party.UNIT) {
            if (!caller.has(Role.LEAD) && !caller.has(Role.REPORTER)) {
                return refused("ROLE_NOT_ALLOWED", "只有牵头或填报人员可以" + step.title());
            }
            return unit == null || caller.mayActFor(unit)
                    ? Optional.empty()
                    : refused("NOT_YOUR_UNIT", "只有整改责任单位可以" + step.title());
        }
        boolean inspects = step.party() == ProblemStep.Party.JUDGE && caller.has(Role.INSPECTOR);
        if (!caller.has(Role.COORDINATOR) && !inspects) {
            return refused(
                    "ROLE_NOT_ALLOWED",
                    (step.party() == ProblemStep.Party.JUDGE ? "只有统筹办公室或督查人员可以" : "只有统筹办公室可以") + step.title());
        }
        if (unit != null && caller.mayActFor(unit)) {
            return refused("OWN_PROBLEM", "整改责任单位不能对本单位的问题" + step.title());
        }
        return problem.wasActedOnForTheUnitBy(caller.subject())
                ? refused("SAME_PERSON", "已代表整改责任单位办理过该问题的人员不能" + step.title())
                : Optional.empty();
    }

    /** After its rectification the unit shows what it did; before it the unit, the office and inspectors what they found. */
    static Optional<Refusal> refusalOfEvidence(CallerScope caller, Problem problem, boolean after) {
        Optional<Refusal> ofTheUnit = refusal(caller, problem, ProblemStep.ANSWER);
        return after || ofTheUnit.isEmpty() ? ofTheUnit : refusal(caller, problem, ProblemStep.VERIFY);
    }

    private static Optional<Refusal> refused(String code, String title) {
        return Optional.of(Refusal.notAllowed(code, title));
    }
}
