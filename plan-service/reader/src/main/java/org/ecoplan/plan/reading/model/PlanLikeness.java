package org.ecoplan.plan.reading.model;

import java.util.List;

/**
 * 是否像方案: the first question of an import. What is no plan is read no further until a person says that it is one.
 *
 * @param plan    whether the document looks like a plan
 * @param reasons 为什么, in words for the reviewer; empty where nothing speaks against it
 */
public record PlanLikeness(boolean plan, List<String> reasons) {

    public PlanLikeness {
        reasons = List.copyOf(reasons);
    }
}
