package org.ecoplan.task.report.application;

import java.util.UUID;
import org.ecoplan.task.report.domain.ReportState;
import org.jspecify.annotations.Nullable;

/** Which reports a caller wants to see; an absent part does not narrow. */
public record ReportFilter(
        @Nullable UUID roundId,
        @Nullable String unitCode,
        @Nullable ReportState state,
        @Nullable Boolean unasked,
        @Nullable UUID taskId,
        @Nullable Standing standing) {}
