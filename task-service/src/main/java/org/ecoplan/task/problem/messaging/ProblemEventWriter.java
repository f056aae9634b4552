package org.ecoplan.task.problem.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ecoplan.events.ProblemStepTaken;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.problem.application.ProblemEvents;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.PastProblemStep;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.ProblemStep;
import org.ecoplan.task.problem.domain.Rectification;

/** Writes {@link ProblemStepTaken} under the key of the problem. */
@ApplicationScoped
class ProblemEventWriter implements ProblemEvents {
    private final Outbox outbox;

    ProblemEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> told(Problem problem) {
        Finding finding = problem.finding();
        Optional<PastProblemStep> last = problem.lastStep();
        Rectification rectification = problem.rectification();
        String reason = last.filter(step -> step.step().party() != ProblemStep.Party.UNIT)
                .map(PastProblemStep::text)
                .orElse(null);
        return outbox.append(new Outgoing(
                        problem.id().value().toString(),
                        problem.organisation(),
                        new ProblemStepTaken(
                                problem.id().value(),
                                finding.planId(),
                                finding.taskId(),
                                problem.organisation(),
                                finding.origin().name(),
                                finding.breach() == null
                                        ? null
                                        : finding.breach().breachId(),
                                finding.title(),
                                problem.severity().name(),
                                last.map(PastProblemStep::step)
                                        .orElse(ProblemStep.DISCOVER)
                                        .name(),
                                problem.state().name(),
                                problem.unit(),
                                rectification == null ? null : rectification.due(),
                                last.map(PastProblemStep::daysLate).orElse(null),
                                problem.reinspectOn(),
                                problem.relapses(),
                                reason,
                                last.map(PastProblemStep::at).orElse(finding.foundAt())))
                .version(problem.version())
                .because(reason));
    }
}
