package org.ecoplan.task.obligation.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a task of an issued plan.
 *
 * @param planEnd last day of the plan, absent when it prints none
 * @param items its target stages, milestones and repeated duties that have a date
 */
public record DatedTask(UUID taskId, String title, @Nullable LocalDate planEnd, List<DatedItem> items) {

    /**
     * What a unit has to reach by when: its own dates only, one for all that stand in place of each other, of repeated
     * duties those that are not over. To whom the task sets no date the end of the plan counts.
     */
    public List<DatedItem> obligationsOf(String unitCode, LocalDate today) {
        Map<Object, DatedItem> own = new LinkedHashMap<>();
        for (DatedItem item : items) {
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
        return List.of(DatedItem.of(ObligationSource.once(ObligationKind.PLAN_END, taskId), title, planEnd));
    }
}
