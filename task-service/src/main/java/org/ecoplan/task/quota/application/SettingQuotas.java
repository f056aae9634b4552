package org.ecoplan.task.quota.application;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.quota.application.Quotas.Part;
import org.ecoplan.task.quota.domain.Quota;
import org.ecoplan.task.quota.domain.WholeTarget;
import org.ecoplan.task.target.application.IssuedTarget;
import org.ecoplan.task.target.application.IssuedTargets;

/**
 * The lead unit of a task, or the office, splits a target over the units of the task (指标分解). The parts have to keep the
 * target together; every version stays.
 */
@ApplicationScoped
public class SettingQuotas {
    private final Quotas quotas;
    private final QuotaEvents events;
    private final IssuedTargets targets;
    private final ServiceClock clock;
    private final Changes changes;

    SettingQuotas(Quotas quotas, QuotaEvents events, IssuedTargets targets, ServiceClock clock, Changes changes) {
        this.quotas = quotas;
        this.events = events;
        this.targets = targets;
        this.clock = clock;
        this.changes = changes;
    }

    @WithSession
    public Uni<Outcome<SplitTarget>> read(CallerScope scope, UUID taskId, UUID targetId) {
        return quotas.partsOf(scope, taskId)
                .flatMap(parts -> parts.isEmpty()
                        ? Outcomes.<SplitTarget>refused(Refusal.notFound())
                        : find(scope, taskId, targetId));
    }

    private Uni<Outcome<SplitTarget>> find(CallerScope scope, UUID taskId, UUID targetId) {
        return targets.of(scope, List.of(taskId))
                .map(tasks -> Optional.ofNullable(tasks.get(taskId)).stream()
                        .flatMap(task -> task.targets().stream())
                        .filter(target -> target.targetId().equals(targetId))
                        .findFirst())
                .flatMap(target -> target.isEmpty()
                        ? Outcomes.refused(Refusal.notFound())
                        : quotas.of(scope, taskId, targetId)
                                .map(versions -> Outcome.done(new SplitTarget(target.get(), versions))));
    }

    /** @param expectedVersion of what the caller has seen, 0 for what the document says */
    @WithTransaction
    public Uni<Outcome<SplitTarget>> set(
            CallerScope scope, UUID taskId, UUID targetId, long expectedVersion, List<Quota> wanted, String reason) {
        return quotas.partsOf(scope, taskId)
                .flatMap(parts -> parts.isEmpty()
                        ? Outcomes.<SplitTarget>refused(Refusal.notFound())
                        : find(scope, taskId, targetId)
                                .flatMap(found -> Outcomes.flatMap(
                                        found,
                                        split -> refusal(scope, parts, split, expectedVersion, wanted)
                                                .map(Outcomes::<SplitTarget>refused)
                                                .orElseGet(() -> add(scope, parts, split, wanted, reason)))));
    }

    private static Optional<Refusal> refusal(
            CallerScope scope, List<Part> parts, SplitTarget split, long expected, List<Quota> wanted) {
        if (!scope.has(Role.COORDINATOR)
                && parts.stream().noneMatch(part -> part.lead() && scope.mayActFor(part.unitCode()))) {
            return Optional.of(Refusal.notAllowed("NOT_LEAD", "只有任务的牵头单位或统筹办公室可以分解目标"));
        }
        if (split.version() != expected) {
            return Optional.of(Refusal.stale());
        }
        WholeTarget whole = whole(split.target());
        return whole.refusesQuotas()
                .or(() ->
                        whole.refusal(wanted, parts.stream().map(Part::unitCode).collect(toSet())));
    }

    private static WholeTarget whole(IssuedTarget target) {
        return new WholeTarget(
                target.comparator(),
                target.value(),
                target.valueMax(),
                Objects.requireNonNullElse(target.measure(), ""));
    }

    private Uni<Outcome<SplitTarget>> add(
            CallerScope scope, List<Part> parts, SplitTarget split, List<Quota> wanted, String reason) {
        QuotaVersion added =
                new QuotaVersion(split.version() + 1, wanted, clock.now(), scope.subject(), scope.home(), reason);
        IssuedTarget target = split.target();
        return quotas.add(split, added)
                .flatMap(first -> first
                        ? events.set(parts.get(0).planId(), split, added)
                                .flatMap(done -> changes.note(scope, noted(target, added), reason))
                                .flatMap(done -> quotas.of(scope, target.taskId(), target.targetId()))
                                .map(versions -> Outcome.done(new SplitTarget(target, versions)))
                        : Outcomes.refused(Refusal.stale()));
    }

    private static What noted(IssuedTarget target, QuotaVersion added) {
        return What.of(target.organisation(), "target-quota", target.targetId(), "SET")
                .version(added.version())
                .with("task", target.taskId())
                .with("units", added.quotas().size());
    }
}
