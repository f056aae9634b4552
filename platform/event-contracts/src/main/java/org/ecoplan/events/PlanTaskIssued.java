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
 * @param repeatedDuties what is due again and again (周期性义务), absent for none
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
        List<Milestone> milestones,
        @Nullable List<RepeatedDuty> repeatedDuties) {

    /** A task without repeated duties. */
    public PlanTaskIssued(
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
        this(
                planId,
                revision,
                taskId,
                organisation,
                planTitle,
                ordinal,
                action,
                title,
                position,
                issuedOn,
                planEnd,
                duties,
                targets,
                milestones,
                null);
    }

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
     * @param group the targets with which it is reached together, absent where it stands alone
     * @param territories figures of single territories, which hold for their units in the place of {@code value}
     * @param unitCodes the units whose figure it is, absent when it is that of every unit of the task
     * @param baselineValue the figure of the baseline where the plan prints it
     * @param baselinePeriod the year of the baseline where it is one
     * @param rankedAmong how many are ranked, such as 168 key cities
     * @param rankOutOfLast 退出后N名: the rank counted from the bottom has to be greater
     * @param tempo WEEK, MONTH, QUARTER, HALF_YEAR or YEAR: the period in each of which it has to hold
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
            String quote,
            @Nullable Group group,
            @Nullable List<Territory> territories,
            @Nullable List<String> unitCodes,
            @Nullable BigDecimal baselineValue,
            @Nullable String baselinePeriod,
            @Nullable Integer rankedAmong,
            @Nullable Integer rankOutOfLast,
            @Nullable String tempo) {

        /** A target that stands alone and is that of every unit of its task. */
        public Target(
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
                String quote) {
            this(
                    targetId,
                    indicator,
                    comparator,
                    value,
                    valueMax,
                    unit,
                    baseline,
                    by,
                    strength,
                    continuous,
                    quote,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /**
     * Which targets are reached together.
     *
     * @param key the same for all of them, within the task or the headline targets of the plan
     * @param rule ANY_OF when one of them is enough (或), ALL_OF when each has to be reached (均)
     */
    public record Group(String key, String rule) {}

    /**
     * The figure of one territory, a level or its share of the target (分地区目标).
     *
     * @param unitCodes the units whose territory it is, none where the directory has no such name
     */
    public record Territory(String name, BigDecimal value, List<String> unitCodes) {}

    /**
     * A dated deliverable without a number.
     *
     * @param strength BINDING or ASPIRATIONAL, absent for BINDING
     * @param unitCodes the units whose it is, absent when it is that of every unit of the task
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Milestone(
            UUID milestoneId,
            String what,
            LocalDate by,
            String quote,
            @Nullable String strength,
            @Nullable List<String> unitCodes) {

        /** A binding one of every unit of its task. */
        public Milestone(UUID milestoneId, String what, LocalDate by, String quote) {
            this(milestoneId, what, by, quote, null, null);
        }
    }

    /**
     * What is due again and again, such as 每季度公开一次, or once a while after the issue.
     *
     * @param cycle WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, HALF_YEAR_AND_YEAR_END or AFTER_ISSUE
     * @param times how often in a cycle, 0 for AFTER_ISSUE
     * @param afterIssue ISO 8601 period behind the date of the document, of AFTER_ISSUE only
     * @param due the last day of each cycle within the plan; empty where the days cannot be told (工作日)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RepeatedDuty(
            UUID repeatedDutyId,
            String cycle,
            int times,
            @Nullable String afterIssue,
            List<LocalDate> due,
            String quote) {}
}
