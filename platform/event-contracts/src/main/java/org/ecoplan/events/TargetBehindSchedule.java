package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target fell behind its expected path (滞后于序时进度), which it was not before.
 *
 * @param taskId absent for a target outside the tasks (主要目标)
 * @param actual what was reached by the end of {@code actualPeriod}, and {@code expected} what should have been
 * @param words the arithmetic
 * @param unitCodes the units that answer for it
 * @param revision that of the {@link TargetEvaluated} that goes before it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetBehindSchedule(
        UUID targetId,
        UUID planId,
        @Nullable UUID taskId,
        String organisation,
        String indicator,
        @Nullable String unit,
        @Nullable String territory,
        LocalDate by,
        BigDecimal actual,
        String actualPeriod,
        BigDecimal expected,
        String words,
        List<String> unitCodes,
        LocalDate evaluatedOn,
        int revision) {}
