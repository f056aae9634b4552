package org.ecoplan.task.problem.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.Origin;
import org.ecoplan.task.problem.domain.PastProblemStep;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.ProblemState;
import org.ecoplan.task.problem.domain.ProblemStep;
import org.ecoplan.task.problem.domain.Rectification;
import org.ecoplan.task.problem.domain.Severity;
import org.jspecify.annotations.Nullable;

/** A problem as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemView(
        UUID problemId,

        @Schema(description = "By which people speak of it. 问题编号", examples = "问题〔2024〕3号") @Nullable
        String number,

        Origin origin,
        String originTitle,
        String title,
        String description,
        @Nullable ProblemPlace place,
        @Nullable UUID planId,
        @Nullable UUID taskId,
        @Nullable UUID assignmentId,

        @Schema(description = "Figures of the breach that opened it. 超标数据") @Nullable
        ProblemBreachView breach,

        @Nullable ProblemSuperiorView superior,
        Severity severity,
        String severityTitle,

        @Schema(description = "How often it came back. 反弹次数")
        int relapses,

        ProblemState state,
        String stateTitle,

        @Schema(description = "Unit that puts it right. 整改责任单位") @Nullable
        String unit,

        List<ProblemMeasureView> measures,

        @Schema(description = "整改期限") @Nullable LocalDate due,

        @Schema(description = "公示至") @Nullable LocalDate publicUntil,

        @Schema(description = "回头看日期") @Nullable LocalDate reinspectOn,

        @Schema(description = "Unit for which it was recorded. 登记单位") @Nullable
        String foundFor,

        Instant foundAt,
        List<ProblemStepView> history,
        long version) {

    static ProblemView of(Problem problem) {
        Finding finding = problem.finding();
        Rectification rectification = problem.rectification();
        return new ProblemView(
                problem.id().value(),
                problem.number() == null ? null : problem.number().text(),
                finding.origin(),
                finding.origin().title(),
                finding.title(),
                finding.description(),
                finding.place() == null ? null : ProblemPlace.of(finding.place()),
                finding.planId(),
                finding.taskId(),
                finding.assignmentId(),
                finding.breach() == null ? null : ProblemBreachView.of(finding.breach()),
                finding.listed() == null ? null : ProblemSuperiorView.of(finding.listed()),
                problem.severity(),
                problem.severity().title(),
                problem.relapses(),
                problem.state(),
                problem.state().title(),
                problem.unit(),
                rectification == null
                        ? List.of()
                        : rectification.measures().stream()
                                .map(measure -> new ProblemMeasureView(measure.text(), measure.due()))
                                .toList(),
                rectification == null ? null : rectification.due(),
                problem.publicUntil(),
                problem.reinspectOn(),
                finding.foundFor(),
                finding.foundAt(),
                problem.steps().stream().map(ProblemStepView::of).toList(),
                problem.version());
    }

    /** Where it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProblemPlace(
            @Nullable String address,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude) {

        static ProblemPlace of(Finding.Place place) {
            return new ProblemPlace(place.address(), place.longitude(), place.latitude());
        }
    }

    /** The figures of a breach, as it was told last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProblemBreachView(
            UUID breachId,
            String series,
            String indicator,
            BigDecimal value,
            String comparator,
            BigDecimal limit,
            @Nullable String unit,
            Instant observedAt,
            @Nullable String station,
            String clause,

            @Schema(
                    description =
                            "How the breach stands: OPEN 未解除, RECOVERED 已恢复, WITHDRAWN 已撤销; absent where it is not known")
            Finding.@Nullable Standing standing) {

        static ProblemBreachView of(Finding.Breach breach) {
            return new ProblemBreachView(
                    breach.breachId(),
                    breach.series(),
                    breach.indicator(),
                    breach.value(),
                    breach.comparator(),
                    breach.limit(),
                    breach.unit(),
                    breach.observedAt(),
                    breach.station(),
                    breach.clause(),
                    breach.standing());
        }
    }

    /** Its place on the list of a superior. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProblemSuperiorView(
            String list,
            String item,
            LocalDate deadline,

            @Schema(description = "整改目标") @Nullable String goal,

            @Schema(description = "验收单位") @Nullable String acceptor) {

        static ProblemSuperiorView of(Finding.Listed listed) {
            return new ProblemSuperiorView(
                    listed.list(), listed.item(), listed.deadline(), listed.goal(), listed.acceptor());
        }
    }

    /** One thing to do. */
    public record ProblemMeasureView(String text, LocalDate due) {}

    /** A step that was taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProblemStepView(
            int number,
            ProblemStep step,
            String stepTitle,
            Instant at,
            @Nullable String by,
            @Nullable String unit,
            @Nullable String text,
            @Nullable Integer daysLate,

            @Schema(description = "Of a close-out: why, although the breach was open. 预警未解除仍销号的理由") @Nullable
            String despiteOpenBreach) {

        static ProblemStepView of(PastProblemStep step) {
            return new ProblemStepView(
                    step.number(),
                    step.step(),
                    step.step().title(),
                    step.at(),
                    step.by(),
                    step.unit(),
                    step.text(),
                    step.daysLate(),
                    step.despite());
        }
    }
}
