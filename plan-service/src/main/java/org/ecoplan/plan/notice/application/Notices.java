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

    /** Whether it was added; false when the plan has one of that number for the period. */
    Uni<Boolean> addIfMissing(Notice notice);

    Uni<Optional<Notice>> find(CallerScope scope, NoticeKey key);

    /** The notice, held until the end of the transaction. */
    Uni<Optional<Notice>> findForChange(CallerScope scope, NoticeKey key);

    /** The last one of a period: the notice itself, or its correction with the highest number. */
    Uni<Optional<Notice>> last(CallerScope scope, UUID planId, ReportingPeriod period);

    /** What is in force of the last period before one: the notice as issued, or its last issued correction. */
    Uni<Optional<Notice>> inForceBefore(CallerScope scope, UUID planId, ReportingPeriod period);

    /** What is in force of a period below a number: the notice as issued, or its last issued correction. */
    Uni<Optional<Notice>> inForce(CallerScope scope, NoticeKey below);

    Uni<Void> save(Notice changed);

    /** Those of a plan, the oldest period first, each before its corrections. */
    Uni<List<Notice>> ofPlan(CallerScope scope, UUID planId);
}
