package org.ecoplan.plan.plan.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanState;
import org.ecoplan.plan.plan.domain.ReviewState;

/** How far a plan is reviewed after a step (核对进度). */
public record ReviewView(UUID planId, PlanState state, long version, Map<ReviewState, Long> review) {

    static ReviewView of(Plan plan) {
        return new ReviewView(plan.id().value(), plan.state(), plan.version(), countsOf(plan));
    }

    static Response answer(Plan plan) {
        return Response.ok(of(plan))
                .header(HttpHeaders.ETAG, EntityVersion.tag(plan.version()))
                .build();
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
