package org.ecoplan.task.problem.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.task.problem.application.ProblemFilter;
import org.ecoplan.task.problem.application.Problems;
import org.ecoplan.task.problem.domain.Origin;
import org.ecoplan.task.problem.domain.ProblemFigures.Figure;
import org.ecoplan.task.problem.domain.ProblemState;
import org.ecoplan.task.problem.domain.Severity;
import org.jspecify.annotations.Nullable;

/** Which problems are listed. */
public class ProblemQueryParams extends PageRequest {
    @Parameter(description = "状态")
    @QueryParam("state")
    @Nullable
    ProblemState state;

    @Parameter(description = "问题来源")
    @QueryParam("origin")
    @Nullable
    Origin origin;

    @Parameter(description = "严重程度")
    @QueryParam("severity")
    @Nullable
    Severity severity;

    @Parameter(description = "Unit that puts them right. 整改责任单位")
    @QueryParam("unit")
    @Size(max = 40, message = "最长 40 个字符")
    @Nullable
    String unit;

    @Parameter(description = "List of a superior. 上级清单")
    @QueryParam("list")
    @Size(max = 200, message = "最长 200 个字符")
    @Nullable
    String list;

    @Parameter(description = "Only those that are not answered and whose last day is over. 仅逾期")
    @QueryParam("overdue")
    @DefaultValue("false")
    boolean overdue;

    @Parameter(description = "方案标识")
    @QueryParam("plan")
    @Nullable
    UUID plan;

    @Parameter(description = "First day on which they were found. 发现日期起")
    @QueryParam("foundFrom")
    @Nullable
    LocalDate foundFrom;

    @Parameter(description = "Last day on which they were found. 发现日期止")
    @QueryParam("foundTo")
    @Nullable
    LocalDate foundTo;

    @Parameter(description = "Those behind a figure of /problem-figures. 指标构成")
    @QueryParam("figure")
    @Nullable
    Figure figure;

    ProblemFilter filter() {
        return new ProblemFilter(state, origin, severity, unit, list, overdue, plan, foundFrom, foundTo, figure);
    }

    Problems.@Nullable Place before() {
        return Cursor.place(cursor(), Problems.Place::new);
    }
}
