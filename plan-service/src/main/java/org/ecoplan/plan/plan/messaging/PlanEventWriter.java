package org.ecoplan.plan.plan.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ecoplan.events.EventType;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.PlanIssued;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.plan.plan.application.PlanEvents;
import org.ecoplan.plan.plan.domain.Comparison;
import org.ecoplan.plan.plan.domain.IssuedPlan;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.Milestone;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanHeader;
import org.ecoplan.plan.plan.domain.Target;

/** Writes an issued plan as events: the plan itself, then each of its tasks, in order under the plan's key; and its end. */
@ApplicationScoped
class PlanEventWriter implements PlanEvents {
    private final Outbox outbox;

    PlanEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> issued(IssuedPlan issued) {
        Plan plan = issued.plan();
        String key = plan.id().toString();
        List<PlanTaskIssued> tasks =
                issued.tasks().stream().map(task -> taskIssued(plan, task)).toList();
        return outbox.append(key, plan.organisation(), planIssued(issued))
                .flatMap(done -> outbox.appendAll(key, plan.organisation(), tasks));
    }

    @Override
    public Uni<Void> closed(Plan plan) {
        return outbox.append(
                plan.id().toString(),
                plan.organisation(),
                new PlanClosed(
                        plan.id().value(),
                        plan.revision(),
                        plan.organisation(),
                        titleOf(plan),
                        Objects.requireNonNull(plan.closedOn(), "a closed plan has a date")));
    }

    @Override
    public boolean isTooLarge(Plan plan, IssuedPlan.IssuedTask task) {
        return outbox.bytesOf(taskIssued(plan, task)) > EventType.LARGEST_BYTES;
    }

    private static PlanIssued planIssued(IssuedPlan issued) {
        Plan plan = issued.plan();
        PlanHeader header = plan.tree().header().current();
        return new PlanIssued(
                plan.id().value(),
                plan.revision(),
                plan.organisation(),
                titleOf(plan),
                header.documentNumber(),
                header.issuer(),
                dateOf(plan),
                header.periodStart(),
                header.periodEnd(),
                issued.tasks().size(),
                null,
                null,
                null);
    }

    private static PlanTaskIssued taskIssued(Plan plan, IssuedPlan.IssuedTask issued) {
        return new PlanTaskIssued(
                plan.id().value(),
                plan.revision(),
                issued.task().id().value(),
                plan.organisation(),
                titleOf(plan),
                issued.task().ordinal(),
                plan.tree().actionPrinted(issued.task().action()),
                issued.task().title().current(),
                issued.task().position(),
                dateOf(plan),
                plan.tree().header().current().periodEnd(),
                issued.duties().stream()
                        .map(duty -> new PlanTaskIssued.Duty(
                                duty.unitCode(), duty.unitName(), duty.role().name(), duty.namedAs(), duty.inherited()))
                        .toList(),
                issued.task().targets().stream()
                        .filter(Item::stands)
                        .map(PlanEventWriter::target)
                        .toList(),
                issued.task().milestones().stream()
                        .filter(Item::stands)
                        .map(PlanEventWriter::milestone)
                        .toList());
    }

    /** A comparison that the others do not know goes out in words: its figure stays in the quote. */
    private static PlanTaskIssued.Target target(Item<Target> item) {
        Target target = item.current();
        boolean isShared = target.comparator().shared().isPresent();
        return new PlanTaskIssued.Target(
                item.id().value(),
                target.indicator(),
                isShared ? target.comparator().name() : Comparison.QUALITATIVE.name(),
                isShared ? target.value() : null,
                isShared ? target.valueMax() : null,
                isShared ? target.unit() : null,
                target.baseline(),
                target.by(),
                target.strength().name(),
                target.everyPeriod(),
                target.quote(),
                target.alternative() == null ? null : new PlanTaskIssued.Group(target.alternative(), "ANY_OF"),
                null,
                null,
                null,
                null,
                null,
                target.comparator() == Comparison.RANK_OUT_OF_LAST && target.value() != null
                        ? target.value().intValue()
                        : null,
                null);
    }

    private static PlanTaskIssued.Milestone milestone(Item<Milestone> item) {
        Milestone milestone = item.current();
        return new PlanTaskIssued.Milestone(
                item.id().value(),
                milestone.what(),
                milestone.by(),
                milestone.quote(),
                milestone.strength().name(),
                null);
    }

    /** A draft that is only measured may lack both. */
    private static String titleOf(Plan plan) {
        return Objects.requireNonNullElse(plan.tree().header().current().title(), "");
    }

    private static LocalDate dateOf(Plan plan) {
        return Objects.requireNonNullElse(plan.issuedOn(), LocalDate.EPOCH);
    }
}
