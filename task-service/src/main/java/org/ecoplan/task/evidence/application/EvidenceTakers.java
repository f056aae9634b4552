package org.ecoplan.task.evidence.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.DutyHolding;
import org.ecoplan.task.assignment.application.ReadingDuties;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.evidence.domain.EvidenceOwner;
import org.ecoplan.task.evidence.domain.EvidenceSubject.OfDuty;
import org.ecoplan.task.evidence.domain.EvidenceSubject.OfProblem;
import org.ecoplan.task.evidence.domain.EvidenceSubject.Stage;

/** Who takes evidence files, of whom, and as long as when: a duty that has not ended, a problem that is not put right. */
@ApplicationScoped
class EvidenceTakers {
    private final ReadingDuties duties;
    private final ProblemFiles problems;

    EvidenceTakers(ReadingDuties duties, ProblemFiles problems) {
        this.duties = duties;
        this.problems = problems;
    }

    Uni<Outcome<EvidenceOwner>> ofDuty(CallerScope scope, AssignmentId duty) {
        return duties.holding(scope, duty).map(found -> found.flatMap(one -> owner(scope, one)));
    }

    Uni<Outcome<EvidenceOwner>> ofProblem(CallerScope scope, OfProblem problem) {
        return problems.taking(scope, problem.problemId(), problem.stage() == Stage.AFTER)
                .map(taking -> taking.map(
                        of -> new EvidenceOwner(problem, of.organisation(), of.unitCode(), scope.subject())));
    }

    /** Whether what an upload is about still takes it. */
    Uni<Outcome<EvidenceOwner>> still(CallerScope scope, EvidenceOwner begun) {
        return begun.about() instanceof OfProblem problem
                ? ofProblem(scope, problem)
                : duties.holding(scope, ((OfDuty) begun.about()).assignmentId())
                        .map(found ->
                                found.flatMap(duty -> duty.ended() ? Outcome.refused(ended()) : Outcome.done(begun)));
    }

    private static Outcome<EvidenceOwner> owner(CallerScope scope, DutyHolding duty) {
        if (!scope.mayActFor(duty.unitCode())) {
            return Outcome.refused(Refusal.notAllowed("NOT_YOUR_UNIT", "只有承担单位可以提交佐证材料"));
        }
        return duty.ended()
                ? Outcome.refused(ended())
                : Outcome.done(new EvidenceOwner(
                        new OfDuty(duty.id(), duty.taskId()), duty.organisation(), duty.unitCode(), scope.subject()));
    }

    private static Refusal ended() {
        return Refusal.conflict("DUTY_ENDED", "该职责任务已结束,不再接收佐证材料");
    }
}
