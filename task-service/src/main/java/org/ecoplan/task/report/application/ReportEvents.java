package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.Submission;

/** Tells others what became of reports; part of the running transaction. */
public interface ReportEvents {
    Uni<Void> requested(List<Report> reports);

    /** Their rounds expect these reports no more. */
    Uni<Void> released(List<Report> reports, String reason, Instant at);

    /** The office reminds the units of these reports. */
    Uni<Void> reminded(List<Report> reports, LocalDate today);

    Uni<Void> submitted(Report report, Submission submission);

    /** The unit took its last submission back before it was reviewed. */
    Uni<Void> takenBack(Report report, Instant at);

    /** A reviewer returned the last submission. */
    Uni<Void> returned(Report report);

    /**
     * A reviewer accepted the last submission.
     *
     * @param met the obligations that it says are reached, which is accepted by now
     */
    Uni<Void> accepted(Report report, List<ObligationId> met);
}
