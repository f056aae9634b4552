package org.ecoplan.plan.upward.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;

/** Tells of each report to a superior whose last day is over, once, also after a time of standstill. */
@ApplicationScoped
public class WatchingUpwardReports {
    private static final int AT_ONCE = 100;

    private final UpwardReports reports;
    private final UpwardEvents events;
    private final ServiceClock clock;

    WatchingUpwardReports(UpwardReports reports, UpwardEvents events, ServiceClock clock) {
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /** Some of them; whether there may be more. */
    @WithTransaction
    public Uni<Boolean> tellSome() {
        return reports.takeOverdue(clock.today(), AT_ONCE)
                .call(overdue -> InOrder.each(overdue, report -> events.overdue(report, clock.today())))
                .map(overdue -> overdue.size() == AT_ONCE);
    }
}
