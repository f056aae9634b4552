package org.ecoplan.plan.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan at the moment of its issue, with the duties that follow from it.
 *
 * @param headlines its targets outside the tasks (主要目标)
 * @param repeatedDuties those that stand in no task
 */
public record IssuedPlan(
        Plan plan, List<IssuedHeadline> headlines, List<IssuedTask> tasks, List<IssuedRepeatedDuty> repeatedDuties) {

    /** The same with the plan as it is stored. */
    public IssuedPlan with(Plan stored) {
        return new IssuedPlan(stored, headlines, tasks, repeatedDuties);
    }

    /**
     * A task and who has which part in it.
     *
     * @param owners whose each target and milestone is
     */
    public record IssuedTask(
            PlanTask task, List<Duty> duties, Map<ItemId, Ownership> owners, List<IssuedRepeatedDuty> repeatedDuties) {

        /** A task of a draft, with no duty yet. */
        public static IssuedTask draft(PlanTask task) {
            return new IssuedTask(task, List.of(), Map.of(), List.of());
        }

        public Ownership ownerOf(ItemId item) {
            return owners.getOrDefault(item, Ownership.OF_ALL);
        }
    }

    /**
     * A target outside the tasks.
     *
     * @param position 1-based place among the standing ones
     * @param answering codes of the units that answer for it
     */
    public record IssuedHeadline(int position, Item<Target> target, Ownership owner, List<String> answering) {}

    /**
     * What is due again and again.
     *
     * @param afterIssue ISO 8601 period behind the issue, absent for a cycle; of working days where {@code due} is empty
     * @param due the days, none where they cannot be told
     */
    public record IssuedRepeatedDuty(
            UUID id, String cycle, int times, @Nullable String afterIssue, List<LocalDate> due, String quote) {}
}
