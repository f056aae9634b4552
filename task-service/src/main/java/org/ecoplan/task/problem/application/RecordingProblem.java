package org.ecoplan.task.problem.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.obligation.application.ObligatedDuties;
import org.ecoplan.task.obligation.application.ObligatedDuty;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.Origin;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.Severity;
import org.jspecify.annotations.Nullable;

/** The office or an inspector records a problem (登记问题). */
@ApplicationScoped
public class RecordingProblem {
    private final Problems problems;
    private final ProblemEvents events;
    private final ObligatedDuties duties;
    private final ServiceClock clock;
    private final Changes changes;

    RecordingProblem(
            Problems problems, ProblemEvents events, ObligatedDuties duties, ServiceClock clock, Changes changes) {
        this.problems = problems;
        this.events = events;
        this.duties = duties;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * What was found.
     *
     * @param duty what it is about
     */
    public record Wanted(
            Origin origin,
            String title,
            String description,
            Severity severity,
            Finding.Place place,
            @Nullable UUID duty,
            Finding.@Nullable Listed listed) {}

    @WithTransaction
    public Uni<Outcome<Problem>> record(CallerScope scope, Wanted wanted) {
        Optional<Refusal> faulty = fault(wanted);
        if (faulty.isPresent()) {
            return Outcomes.refused(faulty.get());
        }
        return duty(scope, wanted.duty())
                .flatMap(known -> Outcomes.flatMap(known, duty -> add(scope, found(scope, wanted, duty.orElse(null)))));
    }

    /**
     * A clue of the public that is taken up.
     *
     * @param severity name of the {@link Severity}
     */
    public record ClueTaken(String title, String description, String severity, String place) {}

    /** Records the problem that a clue becomes; answers its id. */
    @WithTransaction
    public Uni<Outcome<UUID>> record(CallerScope scope, ClueTaken clue) {
        return record(
                        scope,
                        new Wanted(
                                Origin.CLUE,
                                clue.title(),
                                clue.description(),
                                Severity.valueOf(clue.severity()),
                                new Finding.Place(clue.place(), null, null),
                                null,
                                null))
                .map(recorded -> recorded.map(problem -> problem.id().value()));
    }

    private static Optional<Refusal> fault(Wanted wanted) {
        if (wanted.origin() == Origin.BREACH) {
            return invalid("ORIGIN_NOT_BY_HAND", "指标超标的问题由预警自动立为草稿", "/origin");
        }
        if (!wanted.place().isKnown()) {
            return invalid("PLACE_MISSING", "须给出地址或经纬度", "/place");
        }
        if ((wanted.origin() == Origin.SUPERIOR) != (wanted.listed() != null)) {
            return invalid("SUPERIOR_LIST", "上级交办的问题须给出清单、序号和期限,其他来源不得给出", "/superior");
        }
        return wanted.origin() == Origin.OVERDUE && wanted.duty() == null
                ? invalid("DUTY_MISSING", "任务逾期的问题须指明职责任务", "/assignmentId")
                : Optional.empty();
    }

    private static Optional<Refusal> invalid(String code, String title, String pointer) {
        return Optional.of(Refusal.invalid(code, title, pointer));
    }

    private Uni<Outcome<Optional<ObligatedDuty>>> duty(CallerScope scope, @Nullable UUID id) {
        return id == null
                ? Outcomes.done(Optional.empty())
                : duties.hold(scope, id)
                        .map(found -> found.isEmpty()
                                ? Outcome.refused(Refusal.invalid("UNKNOWN_DUTY", "所指职责任务不存在", "/assignmentId"))
                                : Outcome.done(found));
    }

    private Problem found(CallerScope scope, Wanted wanted, @Nullable ObligatedDuty duty) {
        return Problem.found(
                scope.organisationOrNone(),
                new Finding(
                        wanted.origin(),
                        wanted.title(),
                        wanted.description(),
                        wanted.place(),
                        duty == null ? null : duty.planId(),
                        duty == null ? null : duty.taskId(),
                        duty == null ? null : duty.id(),
                        null,
                        wanted.listed(),
                        scope.home(),
                        clock.now()),
                wanted.severity());
    }

    private Uni<Outcome<Problem>> add(CallerScope scope, Problem problem) {
        return problems.add(problem)
                .flatMap(added -> added.map(stored -> events.told(stored)
                                .flatMap(told -> changes.note(scope, recorded(stored)))
                                .replaceWith(Outcome.done(stored)))
                        .orElseGet(() -> Outcomes.refused(Refusal.conflict("ALREADY_LISTED", "该清单的这一序号已有问题"))));
    }

    private static What recorded(Problem problem) {
        return What.of(problem.organisation(), "problem", problem.id().value(), "DISCOVERED")
                .version(problem.version())
                .with("origin", problem.finding().origin().name())
                .with("severity", problem.severity().name())
                .with("duty", problem.finding().assignmentId());
    }
}
