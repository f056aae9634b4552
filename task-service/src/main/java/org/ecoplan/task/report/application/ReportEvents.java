package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.Submission;

/** Tells others what became of reports; part of the running transaction. */
public interface ReportEvents {
    Uni<Void> requested(List<Report> reports);

    Uni<Void> submitted(Report report, Submission submission);
}
