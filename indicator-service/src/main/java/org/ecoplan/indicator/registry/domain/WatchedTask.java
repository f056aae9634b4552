package org.ecoplan.indicator.registry.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A task (任务) of an issued plan as far as its indicators are concerned.
 *
 * @param revision of the plan; a later one replaces an earlier one
 * @param position 1-based place in the plan
 * @param units who has which role in it
 */
public record WatchedTask(
        UUID taskId,
        UUID planId,
        String organisation,
        int revision,
        int position,
        String ordinal,
        String title,
        Set<TaskUnit> units,
        List<Indicator> indicators) {

    /** @param role LEAD, RESPONSIBLE, PARTICIPATING or IMPLEMENTING */
    public record TaskUnit(String unitCode, String role) {}
}
