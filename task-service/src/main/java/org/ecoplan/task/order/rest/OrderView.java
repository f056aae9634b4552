package org.ecoplan.task.order.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.order.domain.Ground;
import org.ecoplan.task.order.domain.PastOrderStep;
import org.ecoplan.task.order.domain.SupervisionOrder;
import org.jspecify.annotations.Nullable;

/** A supervision order as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        UUID orderId,

        @Schema(description = "As printed. 督办单号", examples = "督办单〔2024〕3号")
        String number,

        int year,

        @Schema(description = "Counted in the organisation and year, without a gap. 序号")
        int sequence,

        String state,
        String stateTitle,
        String addressee,
        List<String> copies,
        String subject,
        String demand,
        List<OrderGroundView> grounds,

        @Schema(description = "Working days to answer. 反馈工作日数")
        int feedbackDays,

        LocalDate feedbackDue,

        @Schema(description = "Whether the last day rests on a calendar year that is not published. 期限暂定")
        boolean provisional,

        Instant issuedAt,
        String issuedBy,
        List<OrderStepView> history,
        long version) {

    static OrderView of(SupervisionOrder order) {
        return new OrderView(
                order.id().value(),
                order.number().text(),
                order.number().year(),
                order.number().sequence(),
                order.state().name(),
                order.state().title(),
                order.addressee(),
                order.copies(),
                order.subject(),
                order.demand(),
                order.grounds().stream().map(OrderGroundView::of).toList(),
                order.feedback().count().days(),
                order.feedback().due(),
                order.feedback().provisional(),
                order.issue().at(),
                order.issue().by(),
                order.steps().stream().map(OrderStepView::of).toList(),
                order.version());
    }

    /** A duty that an order rests on, as it was when the order was issued. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrderGroundView(
            UUID assignmentId,
            UUID planId,
            UUID taskId,
            String planTitle,
            String ordinal,
            String title,
            String statement,
            LocalDate asOf,
            int progress,
            String progressSource,
            @Nullable UUID reportId,
            @Nullable BigDecimal expected,
            @Nullable String lamp,
            String arithmetic,
            List<OrderOverduePointView> overdue) {

        static OrderGroundView of(Ground ground) {
            return new OrderGroundView(
                    ground.assignmentId(),
                    ground.planId(),
                    ground.taskId(),
                    ground.planTitle(),
                    ground.ordinal(),
                    ground.title(),
                    ground.statement(),
                    ground.asOf(),
                    ground.progress(),
                    ground.progressSource(),
                    ground.reportId(),
                    ground.expected(),
                    ground.lamp(),
                    ground.arithmetic(),
                    ground.overdue().stream()
                            .map(point ->
                                    new OrderOverduePointView(point.obligationId(), point.what(), point.deadline()))
                            .toList());
        }
    }

    /** A dated point that was overdue when the order was issued. */
    public record OrderOverduePointView(UUID obligationId, String what, LocalDate deadline) {}

    /** A step that was taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrderStepView(
            int number,
            String step,
            Instant at,
            String by,
            @Nullable String unit,
            @Nullable String text,
            List<UUID> evidence,
            @Nullable Integer daysLate,

            @Schema(
                    description = "On what it was taken up a level. 升级依据",
                    enumeration = {"NOT_CLOSED_IN_TIME", "SECOND_OF_THE_YEAR"})
            @Nullable
            String climbGround,

            @Nullable String climbGroundTitle) {

        static OrderStepView of(PastOrderStep step) {
            return new OrderStepView(
                    step.number(),
                    step.step().name(),
                    step.at(),
                    step.by(),
                    step.unit(),
                    step.text(),
                    step.evidence(),
                    step.daysLate(),
                    step.climbGround() == null ? null : step.climbGround().name(),
                    step.climbGround() == null ? null : step.climbGround().title());
        }
    }
}
