package org.ecoplan.indicator.breach.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.ecoplan.indicator.breach.application.Breaches;
import org.jspecify.annotations.Nullable;

/** Which breaches are wanted; use as {@code @Valid @BeanParam}. */
public class BreachFilter extends BreachPlan {
    @QueryParam("series")
    @Size(max = 60, message = "序列代码过长")
    @Nullable
    String series;

    @QueryParam("state")
    @Pattern(regexp = "OPEN|ENDED|CLOSED|WITHDRAWN", message = "须为 OPEN、ENDED、CLOSED 或 WITHDRAWN")
    @Nullable
    String state;

    Breaches.@Nullable State state() {
        return state == null ? null : Breaches.State.valueOf(state);
    }
}
