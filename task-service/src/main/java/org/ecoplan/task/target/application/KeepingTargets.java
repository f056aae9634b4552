package org.ecoplan.task.target.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanTaskIssued;

/** Keeps what issued tasks want reached; a task of an older revision than is known changes nothing. */
@ApplicationScoped
public class KeepingTargets {
    private final IssuedTargets targets;

    KeepingTargets(IssuedTargets targets) {
        this.targets = targets;
    }

    @WithTransaction
    public Uni<Void> keep(List<PlanTaskIssued> issued) {
        Map<UUID, IssuedTask> newest = new LinkedHashMap<>();
        issued.forEach(task -> newest.merge(
                task.taskId(), read(task), (one, other) -> other.revision() > one.revision() ? other : one));
        return targets.keep(List.copyOf(newest.values()));
    }

    /** A slip in the date of a plan: the course of its tasks begins on the right day from now on. */
    @WithTransaction
    public Uni<Void> correct(PlanCorrected corrected) {
        return targets.redate(corrected.planId(), corrected.issuedOn());
    }

    private static IssuedTask read(PlanTaskIssued task) {
        return new IssuedTask(
                task.taskId(),
                task.organisation(),
                task.revision(),
                task.issuedOn(),
                task.planEnd(),
                task.targets().stream().map(target -> read(task, target)).toList());
    }

    private static IssuedTarget read(PlanTaskIssued task, PlanTaskIssued.Target target) {
        return new IssuedTarget(
                task.taskId(),
                target.targetId(),
                task.organisation(),
                target.indicator(),
                target.comparator(),
                target.value(),
                target.valueMax(),
                target.unit(),
                target.baselineValue(),
                target.by(),
                target.continuous(),
                target.quote(),
                target.unitCodes(),
                Objects.requireNonNullElse(target.territories(), List.<PlanTaskIssued.Territory>of()).stream()
                        .map(share -> new IssuedTarget.Share(share.name(), share.value(), share.unitCodes()))
                        .toList());
    }
}
