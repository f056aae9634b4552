package org.ecoplan.task.summary.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A summary as far as its unit has written it; it is the unit's alone.
 */
public record SummaryDraft(Form form, String savedBy, Instant savedAt) {

    /**
     * The form as it was left.
     *
     * @param progress 0..100
     */
    public record Form(
            @Nullable Integer progress,
            @Nullable String narrative,
            @Nullable String problems,
            @Nullable String nextSteps,
            @Nullable String delayReasons) {}
}
