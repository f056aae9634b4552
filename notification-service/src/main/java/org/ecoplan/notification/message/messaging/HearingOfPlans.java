package org.ecoplan.notification.message.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ecoplan.events.AccountabilityStepTaken;
import org.ecoplan.events.AssessmentAnnounced;
import org.ecoplan.events.AssessmentPublished;
import org.ecoplan.events.DisclosureMissed;
import org.ecoplan.events.NoticeIssued;
import org.ecoplan.events.ObjectionAnswered;
import org.ecoplan.events.ObjectionRaised;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.events.UpwardReportOverdue;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.notification.message.application.TakingInNotices;
import org.ecoplan.notification.message.application.WithdrawingPlan;
import org.ecoplan.notification.plan.PlanListener;

/** What the events of a plan tell people, and what they settle. */
@ApplicationScoped
class HearingOfPlans implements PlanListener {
    private final TakingInNotices notices;
    private final WithdrawingPlan withdrawing;

    HearingOfPlans(TakingInNotices notices, WithdrawingPlan withdrawing) {
        this.notices = notices;
        this.withdrawing = withdrawing;
    }

    @Override
    public Uni<Void> closed(UUID planId) {
        return withdrawing.closed(planId);
    }

    @Override
    public Uni<Void> announced(AssessmentAnnounced event, UUID id) {
        return notices.take(PlanNotices.of(event), id);
    }

    @Override
    public Uni<Void> undisclosed(DisclosureMissed event, UUID id) {
        return notices.take(PlanNotices.of(event), id);
    }

    @Override
    public Uni<Void> issued(NoticeIssued event, UUID id) {
        return notices.take(PlanNotices.of(event), id);
    }

    @Override
    public Uni<Void> published(AssessmentPublished event, UUID id) {
        return notices.take(PlanNotices.of(event), id);
    }

    @Override
    public Uni<Void> raised(ObjectionRaised event, UUID id) {
        return notices.take(PlanNotices.of(event), id);
    }

    @Override
    public Uni<Void> answered(ObjectionAnswered event, UUID id) {
        return notices.closeMatters(List.of(PlanNotices.objection(event.assessmentId(), event.number())), id)
                .flatMap(closed -> notices.take(PlanNotices.of(event), id));
    }

    /** Who signed has nothing to sign for; who was answered needs no answer. */
    @Override
    public Uni<Void> heldToAccount(AccountabilityStepTaken event, UUID id) {
        UUID one = event.accountabilityId();
        return switch (event.step()) {
            case "SERVED", "APPEALED" -> notices.take(PlanNotices.of(event), id);
            case "RECEIVED" -> notices.closeMatters(List.of(one.toString()), id);
            default ->
                notices.closeMatters(List.of(one.toString(), PlanNotices.appeal(one)), id)
                        .flatMap(closed -> notices.take(PlanNotices.of(event), id));
        };
    }

    /** A unit stands in one part of it, and hears once. */
    @Override
    public Uni<Void> revised(PlanRevised event, UUID id) {
        return InOrder.each(
                Objects.requireNonNullElse(event.units(), List.of()),
                (PlanRevised.UnitChanges unit) -> notices.take(PlanNotices.of(event, unit), id));
    }

    @Override
    public Uni<Void> overdue(UpwardReportOverdue event, UUID id) {
        return notices.take(PlanNotices.of(event), id);
    }
}
