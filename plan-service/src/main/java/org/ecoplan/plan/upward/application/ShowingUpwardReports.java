package org.ecoplan.plan.upward.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.upward.domain.UpwardReport;
import org.jspecify.annotations.Nullable;

/** The reports to superiors, for the office. */
@ApplicationScoped
public class ShowingUpwardReports {
    private final UpwardReports reports;
    private final ServiceClock clock;

    ShowingUpwardReports(UpwardReports reports, ServiceClock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @WithSession
    public Uni<List<UpwardReport>> list(
            CallerScope caller, @Nullable UUID planId, boolean open, UpwardReports.@Nullable Place after, int limit) {
        return reports.list(caller, planId, open, after, limit);
    }

    @WithSession
    public Uni<Outcome<UpwardReport>> show(CallerScope caller, UUID planId, UUID id) {
        return reports.find(caller, planId, id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    /** On which it is told what is overdue. */
    public LocalDate today() {
        return clock.today();
    }
}
