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
 * @param datedItems its target stages, milestones and repeated duties that have a date
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

    /**
     * What a unit has to reach by when: its own dates only, one for all that stand in place of each other, of repeated
     * duties those that are not over. To whom the task sets no date the end of the plan counts.
     */
    public List<DatedItem> obligationsOf(String unitCode, LocalDate today) {
        Map<Object, DatedItem> own = new LinkedHashMap<>();
        for (DatedItem item : datedItems) {
            if (!item.owners().include(unitCode) || item.isOverBefore(today)) {
                continue;
            }
            if (item.alternative() == null) {
                own.putIfAbsent(item.source(), item);
            } else {
                own.merge(item.alternative(), item, DatedItem::or);
            }
        }
        if (!own.isEmpty() || planEnd == null) {
            return List.copyOf(own.values());
        }
        return List.of(DatedItem.of(ObligationSource.once(ObligationKind.PLAN_END, taskId()), header.title(), planEnd));
    }
}
