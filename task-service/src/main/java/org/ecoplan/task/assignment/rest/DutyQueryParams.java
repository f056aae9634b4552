package org.ecoplan.task.assignment.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.task.assignment.application.DutyFilter;
import org.ecoplan.task.assignment.application.DutyOrder;
import org.ecoplan.task.assignment.domain.AssignmentState;
import org.jspecify.annotations.Nullable;

/** Which duties a caller asks for. */
public class DutyQueryParams {

    @QueryParam("planId")
    @Pattern(regexp = PageRequest.UUID_FORM, message = "须为 UUID")
    @Nullable
    String planId;

    @QueryParam("taskId")
    @Pattern(regexp = PageRequest.UUID_FORM, message = "须为 UUID")
    @Nullable
    String taskId;

    @QueryParam("unit")
    @Size(max = 40, message = "最长 40 个字符")
    @Nullable
    String unit;

    @QueryParam("state")
    @Pattern(
            regexp = "ASSIGNED|SENT_BACK|ACKNOWLEDGED|IN_PROGRESS|SUBMITTED_FOR_ACCEPTANCE|RETURNED|CLOSED_OUT"
                    + "|REASSIGNED|RELEASED|ENDED_WITH_PLAN",
            message = "须为职责任务的状态,如 ASSIGNED")
    @Nullable
    String state;

    @QueryParam("overdue")
    @Parameter(description = "Something of it is overdue and its plan goes on. 逾期")
    @Nullable
    Boolean overdue;

    @QueryParam("dueBefore")
    @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}", message = "须为日期,如 2025-12-31")
    @Parameter(description = "Something of it is or was due before that day and is not reached. 在此日之前到期")
    @Nullable
    String dueBefore;

    @QueryParam("lead")
    @Size(max = 40, message = "最长 40 个字符")
    @Parameter(description = "Code of the unit that leads its task. 牵头单位")
    @Nullable
    String lead;

    @QueryParam("q")
    @Size(min = 1, max = 100, message = "须为 1 至 100 个字符")
    @Parameter(description = "Part of the title of its task or plan. 任务或方案标题")
    @Nullable
    String q;

    @QueryParam("mine")
    @DefaultValue("false")
    @Parameter(description = "Of the caller's own unit only, not those that it merely sees. 仅本单位")
    boolean mine;

    @QueryParam("withoutHolder")
    @Parameter(description = "Its unit is dissolved. 承担单位已撤销")
    @Nullable
    Boolean withoutHolder;

    @QueryParam("sort")
    @Pattern(regexp = "place|deadline", message = "须为 place 或 deadline")
    @DefaultValue("place")
    @Parameter(description = "By plan, task and unit, or by the first day on which something is due. 排序")
    @Nullable
    String sort;

    DutyFilter filter() {
        return new DutyFilter(
                planId == null ? null : UUID.fromString(planId),
                taskId == null ? null : UUID.fromString(taskId),
                unit,
                state == null ? null : AssignmentState.valueOf(state),
                overdue,
                dueBefore == null ? null : date(dueBefore),
                lead,
                q,
                mine,
                withoutHolder,
                "deadline".equals(sort) ? DutyOrder.DEADLINE : DutyOrder.PLACE);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw Problems.problem(400, "WRONG_TYPE", "须为日期,如 2025-12-31", "/dueBefore");
        }
    }
}
