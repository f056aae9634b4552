package org.ecoplan.indicator.silence.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which watched series are wanted; use as {@code @Valid @BeanParam}. */
public class FeedWatchFilter {
    @QueryParam("silent")
    @Nullable
    Boolean silent;
}
