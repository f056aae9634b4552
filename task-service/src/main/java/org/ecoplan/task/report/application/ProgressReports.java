package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;

/** How far duties are by their reports; who asks has found the duties for the caller, in whose session it runs. */
public interface ProgressReports {

    /** Of each duty the latest report that is accepted and the latest that waits for its review, as far as there are. */
    Uni<List<ReportedProgress>> latestOf(CallerScope scope, Collection<UUID> duties);
}
