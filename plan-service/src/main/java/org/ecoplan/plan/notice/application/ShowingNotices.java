package org.ecoplan.plan.notice.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.picture.application.FrozenPictures;
import org.ecoplan.plan.picture.application.LateStep;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.domain.PlanId;

/** Shows notices, and beside each what was told of its days after its figures were frozen. */
@ApplicationScoped
public class ShowingNotices {
    private final IssuedPlans plans;
    private final Notices notices;
    private final FrozenPictures pictures;

    ShowingNotices(IssuedPlans plans, Notices notices, FrozenPictures pictures) {
        this.plans = plans;
        this.notices = notices;
        this.pictures = pictures;
    }

    @WithSession
    public Uni<Outcome<List<Notice>>> ofPlan(CallerScope caller, PlanId planId) {
        return plans.find(caller, planId)
                .flatMap(found -> Outcomes.map(found, plan -> notices.ofPlan(caller, planId.value())));
    }

    @WithSession
    public Uni<Outcome<Notice>> show(CallerScope caller, NoticeKey key) {
        return plans.find(caller, key.plan())
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        plan -> notices.find(caller, key)
                                .map(notice -> notice.map(Outcome::done)
                                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))));
    }

    /** The notice of a period that is in force, its last correction where there is one; empty where none was issued. */
    Uni<Optional<Notice>> inForce(CallerScope caller, NoticeKey key) {
        return notices.inForce(caller, new NoticeKey(key.plan(), key.period(), Integer.MAX_VALUE));
    }

    /** Late data (冻结后补报数据), in the order of its coming. */
    @WithSession
    public Uni<Outcome<List<LateStep>>> late(
            CallerScope caller, PlanId planId, ReportingPeriod period, LateStep.Place after, int limit) {
        return show(caller, NoticeKey.of(planId, period))
                .flatMap(found -> Outcomes.map(
                        found,
                        notice -> pictures.late(
                                caller,
                                planId.value(),
                                notice.frozen().asOf(),
                                new FrozenPictures.Since(
                                        notice.frozen().upTo(), notice.frozen().snapshot()),
                                after,
                                limit)));
    }
}
