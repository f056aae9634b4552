package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.report.domain.Review;

/** The reviews of reports, all of them kept. */
public interface Reviews {

    /** Writes the last review of a report that was found for change, and the state that it leads to; answers the new version. */
    Uni<Report> save(Report reviewed);

    /**
     * The reviews of a report that exists for the caller, the latest first; none of one that does not.
     *
     * @param before number of the last one on the page before
     */
    Uni<List<Review>> page(CallerScope scope, ReportId id, int before, int limit);
}
