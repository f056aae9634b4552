package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.report.domain.Submission;
import org.jspecify.annotations.Nullable;

/** The reports that rounds expect, and those that nobody asked for. */
public interface Reports {

    /** Writes a report that no round asks for, with its occasion. */
    Uni<Void> addUnasked(Report report);

    /**
     * The reports that exist for the caller, in the order of {@link ReportPlace}.
     *
     * @param after where the page before ended, absent for the first one
     */
    Uni<List<Report>> page(CallerScope scope, ReportFilter filter, @Nullable ReportPlace after, int limit);

    Uni<Optional<Report>> find(CallerScope scope, ReportId id);

    /** Finds a report and keeps others from changing it until the transaction ends. */
    Uni<Optional<Report>> findForChange(CallerScope scope, ReportId id);

    /**
     * The submissions of a report that exists for the caller, the latest first; none of one that does not.
     *
     * @param before number of the last one on the page before
     */
    Uni<List<Submission>> submissions(CallerScope scope, ReportId id, int before, int limit);

    /** The report of the same duty that came last before this one came first. */
    Uni<Optional<Report>> previous(CallerScope scope, Report report);

    /** The report of a duty that no round asked for and that is neither accepted nor withdrawn. */
    Uni<Optional<ReportId>> openUnasked(CallerScope scope, AssignmentId duty);

    /** How many submissions of a report came at or after that instant. */
    Uni<Integer> submissionsSince(CallerScope scope, ReportId id, Instant since);

    /** Writes a submission of a report that was found for change; answers the report in its new version. */
    Uni<Report> save(Report report, Submission submission);

    /** Writes that the last submission of a report that was found for change was taken back. */
    Uni<Report> saveTakenBack(Report report, Instant at);
}
