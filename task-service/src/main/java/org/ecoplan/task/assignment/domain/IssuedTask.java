package org.ecoplan.task.assignment.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of an issued plan with everything that duties are made of.
 *
 * @param planEnd last day of the plan, absent when it prints none
 * @param datedItems its target stages and milestones that have a date
 */
public record IssuedTask(
        TaskHeader header, @Nullable LocalDate planEnd, List<Duty> duties, List<DatedItem> datedItems) {

    public UUID taskId() {
        return header.taskId();
    }

    /** The duties, each unit and role once: who is named twice, by itself and by a group, has one duty. */
    public List<Duty> distinctDuties() {
        Map<Duty.Key, Duty> distinct = new LinkedHashMap<>();
        duties.forEach(duty -> distinct.putIfAbsent(duty.key(), duty));
        return List.copyOf(distinct.values());
    }

    /** What each of its duties has to reach by when; without any printed date the end of the plan counts. */
    public List<DatedItem> obligations() {
        if (!datedItems.isEmpty() || planEnd == null) {
            return datedItems;
        }
        return List.of(new DatedItem(taskId(), ObligationKind.PLAN_END, header.title(), planEnd));
    }
}
