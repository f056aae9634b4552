package org.ecoplan.plan.plan.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecoplan.events.EventType;
import org.ecoplan.events.HeadlineTargetIssued;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanIssued;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.plan.plan.application.PlanEvents;
import org.ecoplan.plan.plan.application.RevisedPlan;
import org.ecoplan.plan.plan.domain.IssuedPlan;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedHeadline;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedTask;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanHeader;
import org.ecoplan.plan.plan.domain.RelativeDuties;

/**
 * Writes an issued plan as events: the plan itself, then each of its headline targets and tasks, in order under the
 * plan's key; its revisions, and its end.
 */
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
        List<Record> events = new ArrayList<>();
        events.add(planIssued(issued));
        issued.headlines().forEach(headline -> events.add(headlineIssued(plan, headline)));
        issued.tasks().forEach(task -> events.add(taskIssued(plan, task)));
        return outbox.appendAll(key, plan.organisation(), events);
    }

    @Override
    public Uni<Void> revised(RevisedPlan revised) {
        Plan plan = revised.issued().plan();
        List<Record> events = new ArrayList<>();
        events.add(planIssued(revised.issued()));
        events.addAll(RevisionRecords.of(revised));
        revised.issued().headlines().forEach(headline -> events.add(headlineIssued(plan, headline)));
        revised.issued()
                .tasks()
                .forEach(task -> events.add(taskIssued(
                        plan,
                        task,
                        revised.since().getOrDefault(task.task().id().value(), dateOf(plan)))));
        return outbox.appendAll(plan.id().toString(), plan.organisation(), events);
    }

    @Override
    public Uni<Void> closed(Plan plan) {
        return outbox.append(new Outgoing(
                        plan.id().toString(),
                        plan.organisation(),
                        new PlanClosed(
                                plan.id().value(),
                                plan.revision(),
                                plan.organisation(),
                                titleOf(plan),
                                Objects.requireNonNull(plan.closedOn(), "a closed plan has a date")))
                .version(plan.version()));
    }

    @Override
    public Uni<Void> corrected(Plan plan, String reason, LocalDate day) {
        return outbox.append(
                plan.id().toString(),
                plan.organisation(),
                new PlanCorrected(
                        plan.id().value(),
                        plan.revision(),
                        plan.organisation(),
                        titleOf(plan),
                        dateOf(plan),
                        reason,
                        day,
                        PlanRecords.afterIssue(RelativeDuties.of(plan))));
    }

    @Override
    public boolean isTooLarge(Plan plan, IssuedTask task) {
        return outbox.bytesOf(taskIssued(plan, task)) > EventType.LARGEST_BYTES;
    }

    @Override
    public boolean isTooLarge(Plan plan, IssuedHeadline headline) {
        return outbox.bytesOf(headlineIssued(plan, headline)) > EventType.LARGEST_BYTES;
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
                issued.headlines().size(),
                PlanRecords.mechanisms(plan.tree().notes().mechanisms()),
                PlanRecords.repeatedDutiesOfAPlan(issued.repeatedDuties()));
    }

    private static PlanTaskIssued taskIssued(Plan plan, IssuedTask issued) {
        return taskIssued(plan, issued, dateOf(plan));
    }

    private static PlanTaskIssued taskIssued(Plan plan, IssuedTask issued, LocalDate issuedOn) {
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
                issuedOn,
                plan.tree().header().current().periodEnd(),
                issued.duties().stream()
                        .map(duty -> new PlanTaskIssued.Duty(
                                duty.unitCode(), duty.unitName(), duty.role().name(), duty.namedAs(), duty.inherited()))
                        .toList(),
                issued.task().targets().stream()
                        .filter(Item::stands)
                        .map(item -> PlanRecords.target(item, issued.ownerOf(item.id())))
                        .toList(),
                issued.task().milestones().stream()
                        .filter(Item::stands)
                        .map(item -> PlanRecords.milestone(item, issued.ownerOf(item.id())))
                        .toList(),
                PlanRecords.repeatedDutiesOfATask(issued.repeatedDuties()));
    }

    private static HeadlineTargetIssued headlineIssued(Plan plan, IssuedHeadline headline) {
        return new HeadlineTargetIssued(
                plan.id().value(),
                plan.revision(),
                plan.organisation(),
                titleOf(plan),
                headline.position(),
                dateOf(plan),
                plan.tree().header().current().periodEnd(),
                headline.answering(),
                PlanRecords.target(headline.target(), headline.owner()));
    }

    /** A draft that is only measured may lack both. */
    private static String titleOf(Plan plan) {
        return Objects.requireNonNullElse(plan.tree().header().current().title(), "");
    }

    private static LocalDate dateOf(Plan plan) {
        return Objects.requireNonNullElse(plan.issuedOn(), LocalDate.EPOCH);
    }
}
