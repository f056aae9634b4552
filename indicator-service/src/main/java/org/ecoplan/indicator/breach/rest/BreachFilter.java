package org.ecoplan.indicator.breach.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.ecoplan.indicator.breach.application.Breaches;
import org.jspecify.annotations.Nullable;

/** Which breaches are wanted; use as {@code @Valid @BeanParam}. */
public class BreachFilter {
    @QueryParam("planId")
    @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", message = "须为方案标识(UUID)")
    @Nullable
    String planId;

    @QueryParam("state")
    @Pattern(regexp = "OPEN|ENDED|CLOSED|WITHDRAWN", message = "须为 OPEN、ENDED、CLOSED 或 WITHDRAWN")
    @Nullable
    String state;

    @Nullable
    UUID planId() {
        return planId == null ? null : UUID.fromString(planId);
    }

    Breaches.@Nullable State state() {
        return state == null ? null : Breaches.State.valueOf(state);
    }
}
