package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One task (任务) of an issued plan with its units, targets and milestones.
 *
 * @param ordinal the task's number as printed, such as {@code (一)}
 * @param position 1-based place of the task in its plan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanTaskIssued(
        UUID planId,
        int revision,
        UUID taskId,
        String organisation,
        String planTitle,
        String ordinal,
        @Nullable String action,
        String title,
        int position,
        LocalDate issuedOn,
        @Nullable LocalDate planEnd,
        List<Duty> duties,
        List<Target> targets,
        List<Milestone> milestones) {

    /**
     * A unit's part in the task.
     *
     * @param role LEAD, RESPONSIBLE, PARTICIPATING or IMPLEMENTING
     * @param namedAs the words of the document, which may name a group (「各县市区人民政府」)
     * @param inherited carried down by a clause said once (「以下均需…实施,不再重复」)
     */
    public record Duty(String unitCode, String unitName, String role, String namedAs, boolean inherited) {}

    /**
     * A level to reach. Comparators and units as in the plan; value empty for ZERO, QUALITATIVE, SUPERIOR.
     *
     * @param strength BINDING or ASPIRATIONAL
     * @param continuous must hold at every observation (「稳定在」, 「保持」), not only at {@code by}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Target(
            UUID targetId,
            String indicator,
            String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable String unit,
            @Nullable String baseline,
            @Nullable LocalDate by,
            String strength,
            boolean continuous,
            String quote) {}

    /** A dated deliverable without a number. */
    public record Milestone(UUID milestoneId, String what, LocalDate by, String quote) {}
}
