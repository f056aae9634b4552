package org.ecoplan.plan.plan.rest;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanState;
import org.ecoplan.plan.plan.domain.ReviewState;
import org.jboss.resteasy.reactive.RestResponse;

/** How far a plan is reviewed after a step (核对进度). */
public record ReviewView(UUID planId, PlanState state, long version, Map<ReviewState, Long> review) {

    static ReviewView of(Plan plan) {
        return new ReviewView(plan.id().value(), plan.state(), plan.version(), countsOf(plan));
    }

    static RestResponse<ReviewView> answer(Plan plan) {
        return EntityVersion.answer(of(plan), plan.version());
    }

    static Map<ReviewState, Long> countsOf(Plan plan) {
        Map<ReviewState, Long> counts = new TreeMap<>();
        for (ReviewState state : ReviewState.values()) {
            counts.put(state, 0L);
        }
        plan.tree().items().forEach(placed -> counts.merge(placed.item().state(), 1L, Long::sum));
        return counts;
    }
}
