package org.ecoplan.plan.notice.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.notice.domain.Notice;

/** The notices that are kept. Who does not see the whole organisation sees those that were issued. */
public interface Notices {

    /** Whether it was added; false when the plan has one for the period. */
    Uni<Boolean> addIfMissing(Notice notice);

    Uni<Optional<Notice>> find(CallerScope scope, UUID planId, ReportingPeriod period);

    /** The notice, held until the end of the transaction. */
    Uni<Optional<Notice>> findForChange(CallerScope scope, UUID planId, ReportingPeriod period);

    Uni<Void> save(Notice changed);

    /** Those of a plan, the oldest period first. */
    Uni<List<Notice>> ofPlan(CallerScope scope, UUID planId);
}
