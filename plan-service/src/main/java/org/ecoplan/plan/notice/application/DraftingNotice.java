package org.ecoplan.plan.notice.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.notice.domain.Frozen;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.plan.domain.PlanId;

/** Drafts the notice of a half-year (拟写半年通报): freezes the figures and writes what they say. */
@ApplicationScoped
public class DraftingNotice {
    private final FreezingFigures figures;
    private final Notices notices;
    private final ServiceClock clock;
    private final Changes changes;

    DraftingNotice(FreezingFigures figures, Notices notices, ServiceClock clock, Changes changes) {
        this.figures = figures;
        this.notices = notices;
        this.clock = clock;
        this.changes = changes;
    }

    /** A plan has one notice for a period; one that is there is a refusal. */
    @WithTransaction
    public Uni<Outcome<Notice>> draft(CallerScope caller, PlanId planId, ReportingPeriod period) {
        return frozen(caller, planId, period)
                .flatMap(found -> Outcomes.flatMap(found, frozen -> {
                    Notice draft = Notice.draft(
                            UUID.randomUUID(),
                            planId.value(),
                            Objects.requireNonNull(caller.organisation()),
                            period,
                            frozen,
                            signature(caller));
                    return notices.addIfMissing(draft)
                            .map(added -> added
                                    ? Outcome.done(draft)
                                    : Outcome.<Notice>refused(Refusal.conflict("NOTICE_EXISTS", "该期通报已经拟写")));
                }))
                .call(outcome -> changes.note(caller, outcome, notice -> NoticeSteps.change(notice, "DRAFTED")));
    }

    /** Freezes the figures of a draft anew. */
    @WithTransaction
    public Uni<Outcome<Notice>> redraft(CallerScope caller, PlanId planId, ReportingPeriod period, long expected) {
        return notices.findForChange(caller, NoticeKey.of(planId, period))
                .map(found -> NoticeSteps.seen(found, expected))
                .flatMap(seen -> Outcomes.flatMap(
                        seen,
                        notice -> frozen(caller, planId, period)
                                .map(now -> now.flatMap(frozen -> notice.redraft(frozen, signature(caller))))))
                .flatMap(decided ->
                        Outcomes.map(decided, notice -> notices.save(notice).replaceWith(notice)))
                .call(outcome -> changes.note(caller, outcome, notice -> NoticeSteps.change(notice, "REDRAFTED")));
    }

    private Signature signature(CallerScope caller) {
        return NoticeSteps.signature(caller, clock.now());
    }

    private Uni<Outcome<Frozen>> frozen(CallerScope caller, PlanId planId, ReportingPeriod period) {
        return figures.fresh(caller, planId, period)
                .map(found -> found.map(fresh -> figures.frozen(fresh.content(), fresh.picture())));
    }
}
