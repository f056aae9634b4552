package org.ecoplan.task.ladder.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.ladder.domain.Addressee;
import org.ecoplan.task.ladder.domain.LadderRules;
import org.ecoplan.task.ladder.domain.Level;
import org.ecoplan.task.ladder.domain.Rung;
import org.jspecify.annotations.Nullable;

/** A ladder as somebody would have it. */
public record LadderProposalRequest(
        @Schema(description = "The earliest first. 各级,按日期先后")
        @NotNull(message = "必填")
        @Size(max = LadderRules.MOST_RUNGS, message = "最多 24 级")
        List<@NotNull(message = "必填") @Valid LadderRungRequest> rungs,

        @Schema(description = "理由", examples = "汛期任务临近时限须加密催办。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason) {

    List<Rung> ladder() {
        return rungs.stream().map(LadderRungRequest::rung).toList();
    }

    /** A rung as somebody would have it. */
    public record LadderRungRequest(
            @Schema(description = "督办级别", examples = "REMINDER") @NotNull(message = "必填")
            Level level,

            @Schema(description = "Days from the last day of the deadline, negative before it. 距时限日数", examples = "-10")
            @NotNull(message = "必填")
            Integer days,

            @Schema(description = "Calendar days where it is absent. 自然日或工作日", examples = "WORKING") @Nullable
            DayKind dayKind,

            @Schema(
                    description =
                            "How long it may be acknowledged for, in calendar days; 0 where it is absent. 预警确认最长天数",
                    examples = "0")
            @Nullable
            Integer longestPauseDays,

            @Schema(description = "The posts that it is told to; the usual ones where it is absent. 通知对象")
            @Size(max = 3, message = "最多 3 个岗位")
            @Nullable
            List<@NotNull(message = "必填") Addressee> speaksTo) {

        Rung rung() {
            return new Rung(
                    level,
                    days,
                    dayKind == DayKind.WORKING,
                    longestPauseDays == null ? 0 : longestPauseDays,
                    speaksTo == null
                            ? List.of()
                            : speaksTo.stream().distinct().sorted().toList());
        }
    }

    /** In which days a rung is counted. */
    public enum DayKind {
        CALENDAR,
        WORKING
    }
}
