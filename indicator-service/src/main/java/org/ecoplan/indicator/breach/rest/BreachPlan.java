package org.ecoplan.indicator.breach.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The breaches of which plan are wanted; use as {@code @Valid @BeanParam}. */
public class BreachPlan {
    @QueryParam("planId")
    @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", message = "须为方案标识(UUID)")
    @Nullable
    String planId;

    @Nullable
    UUID planId() {
        return planId == null ? null : UUID.fromString(planId);
    }
}
