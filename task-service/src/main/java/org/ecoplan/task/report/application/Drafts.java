package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.report.domain.Draft;
import org.ecoplan.task.report.domain.ReportId;

/** The drafts of reports, one a report. */
public interface Drafts {

    Uni<Optional<Draft>> find(CallerScope scope, ReportId id);

    /** Writes a draft over the version before it, the first one over none; false where another one is there by now. */
    Uni<Boolean> save(ReportId id, Draft draft);

    /** Throws the draft away, if there is one. */
    Uni<Void> remove(ReportId id);
}
