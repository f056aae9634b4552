package org.ecoplan.task.progress.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.application.DutyOverview;
import org.ecoplan.task.assignment.application.DutyOverviews;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.progress.domain.LampThresholds;
import org.ecoplan.task.quota.application.Quotas;
import org.ecoplan.task.report.application.ProgressReports;
import org.ecoplan.task.target.application.IssuedTargets;

/** Tells how far a duty is, how far it should be, and what its lamp rests on. */
@ApplicationScoped
public class ReadingProgress {
    private final DutyOverviews duties;
    private final ProgressReports reports;
    private final IssuedTargets targets;
    private final Quotas quotas;
    private final Thresholds thresholds;
    private final ServiceClock clock;

    ReadingProgress(
            DutyOverviews duties,
            ProgressReports reports,
            IssuedTargets targets,
            Quotas quotas,
            Thresholds thresholds,
            ServiceClock clock) {
        this.duties = duties;
        this.reports = reports;
        this.targets = targets;
        this.quotas = quotas;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    @WithSession
    public Uni<Outcome<DutyProgress>> of(CallerScope scope, AssignmentId id) {
        return duties.of(scope, id).flatMap(found -> Outcomes.map(found, duty -> reckon(scope, duty)));
    }

    private Uni<DutyProgress> reckon(CallerScope scope, DutyOverview duty) {
        return thresholdsOf(scope, duty.planId())
                .flatMap(limits -> targets.of(scope, List.of(duty.taskId()))
                        .flatMap(tasks -> quotas.ofUnit(scope, duty.taskId(), duty.unitCode())
                                .flatMap(own -> reports.latestOf(
                                                scope, List.of(duty.id().value()))
                                        .map(reported -> Reckoning.of(
                                                duty,
                                                tasks.get(duty.taskId()),
                                                own,
                                                reported,
                                                limits,
                                                clock.today())))));
    }

    private Uni<LampThresholds> thresholdsOf(CallerScope scope, UUID planId) {
        return thresholds
                .of(scope, planId)
                .map(known -> known.isEmpty()
                        ? LampThresholds.standard()
                        : known.get(0).thresholds());
    }
}
