package org.ecoplan.task.ladder.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.ladder.domain.Rung;

/** A rung of a ladder (催办级). */
public record LadderRungView(
        @Schema(description = "As events and crossings carry it. 级的代码", examples = "DUE_IN_7")
        String rung,

        @Schema(description = "0 提醒 to 5 移交问责. 督办级别") int level,

        @Schema(description = "督办级别名称") String levelTitle,

        @Schema(description = "Days from the last day of the deadline, negative before it. 距时限日数")
        int days,

        @Schema(description = "CALENDAR or WORKING. 自然日或工作日")
        String dayKind,

        @Schema(description = "How long it may be acknowledged for, in calendar days. 预警确认最长天数")
        int longestPauseDays,

        @Schema(description = "The posts that it is told to; empty for the usual ones. 通知对象")
        List<String> speaksTo) {

    static LadderRungView of(Rung rung) {
        return new LadderRungView(
                rung.name(),
                rung.level().number(),
                rung.level().title(),
                rung.days(),
                rung.working() ? "WORKING" : "CALENDAR",
                rung.longestPause(),
                rung.speaksTo().stream().map(Enum::name).toList());
    }
}
