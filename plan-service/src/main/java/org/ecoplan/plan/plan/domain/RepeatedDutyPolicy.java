package org.ecoplan.plan.plan.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedRepeatedDuty;
import org.ecoplan.plan.plan.domain.ReadingNotes.Carried;
import org.ecoplan.plan.plan.domain.ReadingNotes.RepeatedDuty;

/** Hands the repeated duties (周期性义务) that were read to the tasks in whose words they stand. */
final class RepeatedDutyPolicy {
    private final PlanId plan;
    private final PlanTree tree;
    private final LocalDate issuedOn;

    RepeatedDutyPolicy(PlanId plan, PlanTree tree, LocalDate issuedOn) {
        this.plan = plan;
        this.tree = tree;
        this.issuedOn = issuedOn;
    }

    List<IssuedRepeatedDuty> of(PlanTask task) {
        return all().filter(duty -> standsIn(duty, task)).map(this::issue).toList();
    }

    List<IssuedRepeatedDuty> outsideAnyTask() {
        return all().filter(duty -> tree.tasks().stream().noneMatch(task -> standsIn(duty, task)))
                .map(this::issue)
                .toList();
    }

    /** What tasks have to reach a while behind the date of this document; what goes on from another one keeps its days. */
    List<IssuedRepeatedDuty> afterIssue() {
        return all().filter(duty -> duty.afterIssue() != null && duty.carried() == null)
                .filter(duty -> tree.tasks().stream().anyMatch(task -> task.stands() && standsIn(duty, task)))
                .map(this::issue)
                .toList();
    }

    private Stream<RepeatedDuty> all() {
        return tree.notes().repeatedDuties().stream();
    }

    private static boolean standsIn(RepeatedDuty duty, PlanTask task) {
        Provenance place = task.title().provenance();
        int start = duty.provenance().start();
        return place != null && place.start() <= start && start < place.end();
    }

    private IssuedRepeatedDuty issue(RepeatedDuty duty) {
        List<LocalDate> due =
                RepeatedDutyDates.of(duty, issuedOn, tree.header().current().periodEnd());
        return new IssuedRepeatedDuty(
                idOf(plan, duty), duty.cycle(), duty.times(), duty.afterIssue(), due, duty.quote());
    }

    /** As what a repeated duty of a plan in force goes on in a revision of it. */
    static Carried carried(PlanId plan, RepeatedDuty duty, LocalDate issuedOn) {
        return duty.carried() == null ? new Carried(idOf(plan, duty), issuedOn) : duty.carried();
    }

    /** The same for the same place in the same plan. */
    private static UUID idOf(PlanId plan, RepeatedDuty duty) {
        if (duty.carried() != null) {
            return duty.carried().id();
        }
        Provenance place = duty.provenance();
        String name = plan + "/" + duty.cycle() + "/" + place.start() + "-" + place.end();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
