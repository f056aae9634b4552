package org.ecoplan.plan.upward.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.ecoplan.plan.upward.domain.UpwardReport;

/** Tells the other services of reports to superiors, in the transaction of the change. */
public interface UpwardEvents {

    Uni<Void> overdue(UpwardReport report, LocalDate today);
}
