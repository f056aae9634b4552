package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.task.report.domain.Report;

/** Tells others what became of reports; part of the running transaction. */
public interface ReportEvents {
    Uni<Void> requested(Report report);

    /** Tells of the latest submission. */
    Uni<Void> submitted(Report report);
}
