package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a target of a plan stands (目标评价), when it is looked at first and each time that its state, its figure or what lacks has
 * changed.
 *
 * @param taskId absent for a target outside the tasks (主要目标)
 * @param targetId as the plan has it; of the figure of one territory the name-based UUID of target and territory
 * @param value figure of the target, absent where the plan prints none
 * @param by last day of its stage, absent where neither target nor plan has one
 * @param strength BINDING or ASPIRATIONAL
 * @param formerState absent for the first evaluation
 * @param together state of the targets with which it is reached together (或、均), absent for one by itself
 * @param actual the figure that it is judged by, of {@code actualPeriod}; absent without one
 * @param expected what should be reached by the end of that period (序时应达)
 * @param completion 完成率 in percent
 * @param missing what is not known, empty where nothing lacks
 * @param words the arithmetic
 * @param unitCodes the units that answer for it
 * @param revision 1 for the first evaluation, one more for each that takes its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetEvaluated(
        UUID targetId,
        UUID planId,
        @Nullable UUID taskId,
        String organisation,
        String indicator,
        @Nullable String unit,
        @Nullable String territory,
        String comparator,
        @Nullable BigDecimal value,
        @Nullable LocalDate by,
        String strength,
        String state,
        @Nullable String formerState,
        @Nullable String together,
        @Nullable BigDecimal actual,
        @Nullable String actualPeriod,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal completion,
        List<String> missing,
        String words,
        List<String> unitCodes,
        LocalDate evaluatedOn,
        int revision) {}
