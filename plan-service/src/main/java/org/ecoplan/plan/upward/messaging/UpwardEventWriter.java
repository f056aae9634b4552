package org.ecoplan.plan.upward.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ecoplan.events.UpwardReportOverdue;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.plan.upward.application.UpwardEvents;
import org.ecoplan.plan.upward.domain.UpwardReport;

/** Writes that a report to a superior is overdue as an event under its plan's key. */
@ApplicationScoped
class UpwardEventWriter implements UpwardEvents {
    private final Outbox outbox;

    UpwardEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> overdue(UpwardReport report, LocalDate today) {
        return outbox.append(new Outgoing(
                        report.planId().toString(),
                        report.organisation(),
                        new UpwardReportOverdue(
                                report.id(),
                                report.planId(),
                                report.organisation(),
                                report.period().toString(),
                                report.addressee(),
                                report.due(),
                                (int) ChronoUnit.DAYS.between(report.due(), today)))
                .version((int) report.revision()));
    }
}
