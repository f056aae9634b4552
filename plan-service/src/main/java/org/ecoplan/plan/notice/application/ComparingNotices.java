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
import org.ecoplan.plan.notice.domain.NoticeComparison;
import org.ecoplan.plan.notice.domain.NoticeComparison.Change;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** Compares a notice with the last one of the plan, and with what its figures would be now (通报对比). */
@ApplicationScoped
public class ComparingNotices {
    private final ShowingNotices showing;
    private final FreezingFigures figures;
    private final Notices notices;

    ComparingNotices(ShowingNotices showing, FreezingFigures figures, Notices notices) {
        this.showing = showing;
        this.figures = figures;
        this.notices = notices;
    }

    /**
     * Two states of figures.
     *
     * @param before the earlier notice, absent where the plan has none
     * @param changes from it to the later one
     */
    public record Compared(Notice notice, @Nullable Notice before, List<Change> changes) {}

    /** With what is in force of the last period before. */
    @WithSession
    public Uni<Outcome<Compared>> withLast(CallerScope caller, PlanId planId, ReportingPeriod period) {
        return showing.show(caller, NoticeKey.of(planId, period))
                .flatMap(found -> Outcomes.map(
                        found,
                        notice -> notices.inForceBefore(caller, planId.value(), period)
                                .map(before -> compared(notice, before))));
    }

    private static Compared compared(Notice notice, Optional<Notice> before) {
        return before.map(earlier -> new Compared(
                        notice,
                        earlier,
                        NoticeComparison.of(
                                CanonicalContent.read(earlier.frozen().content()),
                                CanonicalContent.read(notice.frozen().content()))))
                .orElseGet(() -> new Compared(notice, null, List.of()));
    }

    /** What is in force of a period, and which of its figures would be others by what was told since. */
    @WithSession
    public Uni<Outcome<Compared>> withNow(CallerScope caller, PlanId planId, ReportingPeriod period) {
        return showing.show(caller, NoticeKey.of(planId, period))
                .flatMap(shown -> Outcomes.flatMap(
                        shown,
                        notice -> notices.inForce(caller, new NoticeKey(planId, period, Integer.MAX_VALUE))
                                .map(inForce -> inForce.map(Outcome::done)
                                        .orElseGet(() -> Outcome.refused(
                                                Refusal.conflict("NOTICE_NOT_ISSUED", "通报尚未印发,可直接重新冻结数据"))))))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        inForce -> figures.fresh(caller, planId, period)
                                .map(now -> now.map(fresh -> new Compared(
                                        inForce,
                                        inForce,
                                        NoticeComparison.of(
                                                CanonicalContent.read(
                                                        inForce.frozen().content()),
                                                fresh.content()))))));
    }
}
