package org.ecoplan.plan.fourlists.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.fourlists.domain.FourLists;
import org.ecoplan.plan.fourlists.domain.ListRow;
import org.jspecify.annotations.Nullable;

/** The decision that adopts the lists, and the lists where they were edited (清单审定). */
public record AdoptionRequest(
        @Schema(examples = "2024年第3次联席会议审定") @NotBlank(message = "缺少审定依据") @Size(max = 500, message = "审定依据过长")
        String decision,

        @Valid @Nullable Lists lists) {

    /** The lists as edited; each is given whole. */
    public record Lists(
            @NotNull(message = "缺少任务清单") @Size(max = 2000, message = "行数过多")
            List<@Valid @NotNull(message = "行不能为空") Task> tasks,

            @NotNull(message = "缺少措施清单") @Size(max = 5000, message = "行数过多")
            List<@Valid @NotNull(message = "行不能为空") Measure> measures,

            @NotNull(message = "缺少责任清单") @Size(max = 5000, message = "行数过多")
            List<@Valid @NotNull(message = "行不能为空") Responsibility> responsibilities,

            @NotNull(message = "缺少时限清单") @Size(max = 5000, message = "行数过多")
            List<@Valid @NotNull(message = "行不能为空") Point> deadlines) {

        private FourLists toLists() {
            return new FourLists(
                    tasks.stream().map(Task::toRow).toList(),
                    measures.stream().map(Measure::toRow).toList(),
                    responsibilities.stream().map(Responsibility::toRow).toList(),
                    deadlines.stream().map(Point::toRow).toList());
        }
    }

    /** 任务 */
    public record Task(
            @NotNull(message = "缺少任务标识") UUID taskId,
            @NotBlank(message = "缺少序号") String ordinal,
            @Nullable String action,
            @NotBlank(message = "缺少任务名称") String title) {

        private ListRow.Task toRow() {
            return new ListRow.Task(taskId, ordinal, action, title);
        }
    }

    /** 措施 */
    public record Measure(
            @NotNull(message = "缺少任务标识") UUID taskId,
            @NotBlank(message = "缺少序号") String ordinal,

            @NotBlank(message = "缺少措施") @Size(max = 5000, message = "措施过长")
            String measure) {

        private ListRow.Measure toRow() {
            return new ListRow.Measure(taskId, ordinal, measure);
        }
    }

    /** 责任 */
    public record Responsibility(
            @NotNull(message = "缺少任务标识") UUID taskId,
            @NotBlank(message = "缺少序号") String ordinal,
            @NotBlank(message = "缺少单位代码") String unitCode,
            @NotBlank(message = "缺少单位名称") String unitName,
            @NotBlank(message = "缺少分工") String role,
            @NotBlank(message = "缺少原文称谓") String namedAs,
            @Nullable Boolean inherited) {

        private ListRow.Responsibility toRow() {
            return new ListRow.Responsibility(
                    taskId, ordinal, unitCode, unitName, role, namedAs, Boolean.TRUE.equals(inherited));
        }
    }

    /** 时限 */
    public record Point(
            @NotNull(message = "缺少任务标识") UUID taskId,
            @NotBlank(message = "缺少序号") String ordinal,

            @NotBlank(message = "缺少内容") @Size(max = 500, message = "内容过长")
            String what,

            @Nullable LocalDate by,
            @Nullable String comparator,

            @Digits(integer = 18, fraction = 6, message = "数值超出范围") @Nullable
            BigDecimal value,

            @Digits(integer = 18, fraction = 6, message = "数值超出范围") @Nullable
            BigDecimal valueMax,

            @Nullable String unit,

            @NotBlank(message = "缺少原文") @Size(max = 5000, message = "原文过长")
            String quote) {

        private ListRow.Deadline toRow() {
            return new ListRow.Deadline(taskId, ordinal, what, by, comparator, value, valueMax, unit, quote);
        }
    }

    @Nullable
    FourLists toLists() {
        return lists == null ? null : lists.toLists();
    }
}
