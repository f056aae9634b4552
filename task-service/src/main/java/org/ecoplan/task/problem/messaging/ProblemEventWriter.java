package org.ecoplan.task.problem.messaging;

import static java.time.temporal.ChronoUnit.DAYS;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.ecoplan.events.ProblemRectificationDue;
import org.ecoplan.events.ProblemStepTaken;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.problem.application.AwaitedRectification;
import org.ecoplan.task.problem.application.ProblemEvents;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.PastProblemStep;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.ProblemStep;
import org.ecoplan.task.problem.domain.Rectification;
import org.ecoplan.task.problem.domain.RectificationRung;

/** Writes the events of a problem under its key. */
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
                                problem.number() == null
                                        ? null
                                        : problem.number().text(),
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
                                finding.foundFor(),
                                last.map(PastProblemStep::at).orElse(finding.foundAt())))
                .version(problem.version())
                .because(reason));
    }

    @Override
    public Uni<Void> rectificationDue(AwaitedRectification problem, RectificationRung rung, Instant at) {
        return outbox.append(new Outgoing(
                problem.id().value().toString(),
                problem.organisation(),
                new ProblemRectificationDue(
                        problem.id().value(),
                        problem.planId(),
                        problem.organisation(),
                        problem.number().text(),
                        problem.title(),
                        problem.unit(),
                        problem.foundFor(),
                        problem.due(),
                        rung.name(),
                        Math.toIntExact(DAYS.between(problem.due(), ChinaTime.today(at))),
                        at)));
    }
}
