package org.ecoplan.indicator.target.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.ecoplan.indicator.target.domain.TargetState;
import org.jspecify.annotations.Nullable;

/** Which targets are wanted; use as {@code @Valid @BeanParam}. */
public class TargetFilter {
    @QueryParam("planId")
    @NotNull(message = "须指明方案")
    @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", message = "须为方案标识(UUID)")
    @Nullable
    String planId;

    @QueryParam("state")
    @Nullable
    TargetState state;
}
