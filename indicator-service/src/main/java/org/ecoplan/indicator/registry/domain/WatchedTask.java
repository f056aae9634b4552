package org.ecoplan.indicator.registry.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A task (任务) of an issued plan, or one of its headline targets (主要目标), as far as its indicators are concerned.
 *
 * @param revision of the plan; a later one replaces an earlier one
 * @param taskId the task, or the headline target
 * @param headline whether it is a target outside the tasks; ordinal and title are then empty
 * @param position 1-based place in the plan, of a headline target among these
 * @param units who has which role in it
 */
public record WatchedTask(
        UUID taskId,
        UUID planId,
        String organisation,
        int revision,
        boolean headline,
        int position,
        String ordinal,
        String title,
        Set<TaskUnit> units,
        List<Indicator> indicators) {

    /** The stable code of the series of one of its indicators. */
    public String seriesCode(int number) {
        return headline ? SeriesCode.ofHeadline(planId, position, number) : SeriesCode.of(planId, position, number);
    }

    /** @param role LEAD, RESPONSIBLE, PARTICIPATING or IMPLEMENTING */
    public record TaskUnit(String unitCode, String role) {}
}
