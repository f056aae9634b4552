package org.ecoplan.task.problem.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.evidence.application.ReadingEvidence;
import org.ecoplan.task.problem.domain.PastProblemStep;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.Problem.Wish;
import org.ecoplan.task.problem.domain.ProblemId;
import org.ecoplan.task.problem.domain.ProblemStep;
import org.ecoplan.task.problem.domain.Rectification;
import org.jspecify.annotations.Nullable;

/**
 * Takes a step of a problem's life: rights, version, decision, event, all of it on record. Who may not take it leaves that in
 * the audit trail.
 */
@ApplicationScoped
public class TakingProblemSteps {
    private final Problems problems;
    private final ProblemEvents events;
    private final ReadingEvidence evidence;
    private final Units units;
    private final ServiceClock clock;
    private final Changes changes;

    TakingProblemSteps(
            Problems problems,
            ProblemEvents events,
            ReadingEvidence evidence,
            Units units,
            ServiceClock clock,
            Changes changes) {
        this.problems = problems;
        this.events = events;
        this.evidence = evidence;
        this.units = units;
        this.clock = clock;
        this.changes = changes;
    }

    /** What a caller wants to do with a problem; the parts as in {@link Wish}. */
    public record Call(
            ProblemStep step,
            @Nullable String text,
            @Nullable Rectification rectification,
            @Nullable LocalDate day,
            @Nullable String despite) {

        public Call(
                ProblemStep step,
                @Nullable String text,
                @Nullable Rectification rectification,
                @Nullable LocalDate day) {
            this(step, text, rectification, day, null);
        }
    }

    /**
     * Whether the caller may take a step at all. A transaction of its own, so that the trail of a refusal stays whatever
     * becomes of the call.
     */
    @WithTransaction
    public Uni<Outcome<ProblemId>> permit(CallerScope scope, ProblemId id, ProblemStep step) {
        return problems.find(scope, id).flatMap(found -> {
            if (found.isEmpty()) {
                return Outcomes.refused(Refusal.notFound());
            }
            Problem problem = found.get();
            Optional<Refusal> refusal = ProblemRights.refusal(scope, problem, step);
            return refusal.isEmpty()
                    ? Outcomes.done(id)
                    : changes.note(scope, refused(scope, problem, step, refusal.get()))
                            .replaceWith(Outcome.refused(refusal.get()));
        });
    }

    /** @param expectedVersion the version that the caller has seen */
    @WithTransaction
    public Uni<Outcome<Problem>> take(CallerScope scope, ProblemId id, long expectedVersion, Call call) {
        return problems.findForChange(scope, id)
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.<Problem>refused(Refusal.notFound())
                        : refusal(scope, found.get(), expectedVersion, call.step())
                                .map(Outcomes::<Problem>refused)
                                .orElseGet(() -> take(scope, found.get(), call)));
    }

    private static Optional<Refusal> refusal(
            CallerScope scope, Problem problem, long expectedVersion, ProblemStep step) {
        return ProblemRights.refusal(scope, problem, step)
                .or(() -> problem.version() == expectedVersion ? Optional.empty() : Optional.of(Refusal.stale()));
    }

    private Uni<Outcome<Problem>> take(CallerScope scope, Problem before, Call call) {
        Instant now = clock.now();
        Wish wish = new Wish(
                call.step(),
                scope.subject(),
                scope.home(),
                call.text(),
                call.rectification(),
                call.day(),
                call.despite());
        return Outcomes.flatMap(
                before.take(wish, now),
                after -> addressee(scope, call)
                        .flatMap(known -> Outcomes.flatMap(known, ready -> proof(scope, before, ready)))
                        .flatMap(proven -> Outcomes.flatMap(proven, ready -> save(scope, after, wish))));
    }

    /** Who asks for the acceptance shows what was done (整改后佐证), anew after each assignment. */
    private Uni<Outcome<Call>> proof(CallerScope scope, Problem before, Call call) {
        return call.step() == ProblemStep.ANSWER
                ? evidence.provesRectification(
                                scope, before.id().value(), before.assignedAt().orElse(Instant.EPOCH))
                        .map(proven -> proven
                                ? Outcome.done(call)
                                : Outcome.refused(
                                        Refusal.conflict("EVIDENCE_MISSING", "反馈前须上传至少一份整改后佐证材料(stage=AFTER)")))
                : Outcomes.done(call);
    }

    /** A problem is assigned to another unit of the organisation than that of the caller, so that the caller may judge it. */
    private Uni<Outcome<Call>> addressee(CallerScope scope, Call call) {
        if (call.rectification() == null) {
            return Outcomes.done(call);
        }
        String unit = call.rectification().unit();
        if (scope.mayActFor(unit)) {
            return Outcomes.refused(Refusal.notAllowed("OWN_PROBLEM", "不能将问题交办给本单位"));
        }
        return units.find(unit)
                .map(found -> found.map(Unit::organisation)
                                .filter(scope.organisationOrNone()::equals)
                                .isPresent()
                        ? Outcome.done(call)
                        : Outcome.refused(Refusal.invalid("UNKNOWN_UNIT", "整改责任单位不存在", "/unit")));
    }

    private Uni<Outcome<Problem>> save(CallerScope scope, Problem after, Wish wish) {
        return problems.save(after)
                .call(events::told)
                .call(saved -> changes.note(scope, taken(saved, wish.step()), wish.text()))
                .map(Outcome::done);
    }

    private static What taken(Problem problem, ProblemStep step) {
        return What.of(
                        problem.organisation(),
                        "problem",
                        problem.id().value(),
                        problem.state().name())
                .version(problem.version())
                .with("step", step.name())
                .with("unit", problem.unit())
                .with("severity", problem.severity().name())
                .with(
                        "daysLate",
                        problem.lastStep().map(PastProblemStep::daysLate).orElse(null));
    }

    private static What refused(CallerScope scope, Problem problem, ProblemStep step, Refusal refusal) {
        return What.of(problem.organisation(), "problem", problem.id().value(), step.name() + "_REFUSED")
                .with("code", refusal.code())
                .with("unit", problem.unit())
                .with("callersUnit", scope.home());
    }
}
