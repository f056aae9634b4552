package org.ecoplan.plan.notice.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.notice.domain.Correction;
import org.ecoplan.plan.notice.domain.Frozen;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.notice.domain.NoticeContent;
import org.ecoplan.plan.notice.domain.NoticeWriter;
import org.ecoplan.plan.notice.domain.Wording;
import org.ecoplan.plan.plan.domain.PlanId;

/**
 * Drafts a correction of an issued notice (拟写更正): the figures of the same day as they are known now, and each that is another
 * one. What was issued never moves; corrections are numbered without a gap, one at a time.
 */
@ApplicationScoped
public class CorrectingNotice {
    private final FreezingFigures figures;
    private final Notices notices;
    private final ServiceClock clock;
    private final Changes changes;
    private final Wording wording = HalfYearWording.load();

    CorrectingNotice(FreezingFigures figures, Notices notices, ServiceClock clock, Changes changes) {
        this.figures = figures;
        this.notices = notices;
        this.clock = clock;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<Notice>> draft(CallerScope caller, PlanId planId, ReportingPeriod period, String reason) {
        return notices.last(caller, planId.value(), period)
                .map(CorrectingNotice::correctable)
                .flatMap(found -> Outcomes.flatMap(found, last -> draft(caller, planId, last, reason)))
                .call(outcome ->
                        changes.note(caller, outcome, notice -> NoticeSteps.change(notice, "CORRECTION_DRAFTED")));
    }

    private static Outcome<Notice> correctable(Optional<Notice> found) {
        return found.map(last -> last.refusalOfCorrection()
                        .<Outcome<Notice>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(last)))
                .orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }

    private Uni<Outcome<Notice>> draft(CallerScope caller, PlanId planId, Notice last, String reason) {
        return corrected(caller, planId, last.period(), new Correction(last.number() + 1, reason))
                .map(found -> found.map(frozen ->
                        last.corrected(UUID.randomUUID(), reason, frozen, NoticeSteps.signature(caller, clock.now()))))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        draft -> notices.addIfMissing(draft)
                                .map(added -> added
                                        ? Outcome.done(draft)
                                        : Outcome.<Notice>refused(
                                                Refusal.conflict("CORRECTION_UNDER_WAY", "刚刚有人拟写了更正,请重新读取")))));
    }

    /** Freezes the figures of a correction anew, while nobody has reviewed it. */
    @WithTransaction
    public Uni<Outcome<Notice>> redraft(CallerScope caller, NoticeKey key, long expected) {
        return notices.findForChange(caller, key)
                .map(found -> NoticeSteps.seen(found.filter(notice -> notice.correction() != null), expected))
                .flatMap(seen -> Outcomes.flatMap(seen, notice -> redraft(caller, key, notice)))
                .flatMap(decided ->
                        Outcomes.map(decided, notice -> notices.save(notice).replaceWith(notice)))
                .call(outcome -> changes.note(caller, outcome, notice -> NoticeSteps.change(notice, "REDRAFTED")));
    }

    private Uni<Outcome<Notice>> redraft(CallerScope caller, NoticeKey key, Notice notice) {
        Correction correction = Objects.requireNonNull(notice.correction());
        return corrected(caller, key.plan(), key.period(), correction)
                .map(now -> now.flatMap(frozen -> notice.redraft(frozen, NoticeSteps.signature(caller, clock.now()))));
    }

    /** The figures as they are now, against what is in force below the correction. */
    private Uni<Outcome<Frozen>> corrected(
            CallerScope caller, PlanId planId, ReportingPeriod period, Correction correction) {
        return figures.fresh(caller, planId, period)
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        fresh -> notices.find(caller, NoticeKey.of(planId, period))
                                .flatMap(issued -> notices.inForce(
                                                caller, new NoticeKey(planId, period, correction.number()))
                                        .map(inForce -> written(
                                                issued.orElseThrow(), inForce.orElseThrow(), fresh, correction)))));
    }

    private Outcome<Frozen> written(Notice issued, Notice inForce, FreezingFigures.Fresh fresh, Correction correction) {
        NoticeContent content = NoticeWriter.correct(
                issued,
                inForce,
                CanonicalContent.read(inForce.frozen().content()),
                fresh.content(),
                correction,
                wording);
        return Objects.requireNonNull(content.corrected()).changes().isEmpty()
                ? Outcome.refused(Refusal.conflict("NOTHING_TO_CORRECT", "数据与已印发的一致,没有可更正的内容"))
                : Outcome.done(figures.frozen(content, fresh.picture()));
    }
}
