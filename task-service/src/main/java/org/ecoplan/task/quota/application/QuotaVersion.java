package org.ecoplan.task.quota.application;

import java.time.Instant;
import java.util.List;
import org.ecoplan.task.quota.domain.Quota;
import org.jspecify.annotations.Nullable;

/**
 * How a target was split, for ever on record.
 *
 * @param version counted from 1
 * @param unit for whom it was set
 */
public record QuotaVersion(
        int version,
        List<Quota> quotas,
        Instant at,
        String by,
        @Nullable String unit,
        String reason) {}
