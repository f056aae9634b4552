package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.report.domain.Round;
import org.jspecify.annotations.Nullable;

/** The rounds that were opened and the reports they expect. */
public interface Reports {

    /** Notes a round as opened; false when it is known. */
    Uni<Boolean> open(Round round);

    Uni<Void> addAll(List<Report> expected);

    /**
     * The reports that exist for the caller, in the order of {@link ReportPlace}.
     *
     * @param after where the page before ended, absent for the first one
     */
    Uni<List<Report>> page(CallerScope scope, ReportFilter filter, @Nullable ReportPlace after, int limit);

    Uni<Optional<Report>> find(CallerScope scope, ReportId id);

    /** Finds a report and keeps others from changing it until the transaction ends. */
    Uni<Optional<Report>> findForChange(CallerScope scope, ReportId id);

    /** Writes the latest submission of a report that was found for change; answers it in its new version. */
    Uni<Report> saveSubmission(Report report);
}
