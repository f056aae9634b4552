package org.ecoplan.task.problem.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.problem.application.ReadingProblemFigures.By;
import org.ecoplan.task.problem.domain.ProblemFigures;
import org.jspecify.annotations.Nullable;

/**
 * How problems stand, of those that were verified and not dismissed; the rows behind a figure are
 * {@code GET /problems?figure=…} under the same filter.
 */
public record ProblemFiguresView(By by, List<ProblemFigureView> items) {

    static ProblemFiguresView of(By by, List<ProblemFigures> figures) {
        return new ProblemFiguresView(
                by, figures.stream().map(ProblemFigureView::of).toList());
    }

    /** One group; a rate of nothing is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProblemFigureView(
            @Schema(description = "Code of the unit or id of the plan; absent for all and where there is none. 单位或方案")
            @Nullable
            String group,

            @Schema(description = "figure=FOUND. 认定的问题数") long found,

            @Schema(description = "figure=CLOSED_OUT. 已销号数") long closedOut,

            @Schema(description = "In percent of found. 销号率") @Nullable
            BigDecimal closedOutShare,

            @Schema(description = "figure=EVER_CLOSED: closed out once at least. 曾销号数")
            long everClosed,

            @Schema(description = "Calendar days from the day found to the first close-out. 平均整改天数") @Nullable
            BigDecimal meanDays,

            @Schema(description = "figure=RELAPSED. 反弹数") long relapsed,

            @Schema(description = "In percent of everClosed. 反弹率") @Nullable
            BigDecimal relapseRate) {

        static ProblemFigureView of(ProblemFigures figures) {
            return new ProblemFigureView(
                    figures.group(),
                    figures.found(),
                    figures.closedOut(),
                    figures.closedOutShare(),
                    figures.everClosed(),
                    figures.meanDays(),
                    figures.relapsed(),
                    figures.relapseRate());
        }
    }
}
