package org.ecoplan.task.problem.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.problem.application.ProblemFilter;
import org.ecoplan.task.problem.application.ReadingProblemFigures;
import org.ecoplan.task.problem.application.ReadingProblemFigures.By;
import org.jspecify.annotations.Nullable;

/** How problems stand (销号率、平均整改天数、反弹率). */
@Path("/problem-figures")
@Tag(name = "problems")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class ProblemFiguresResource {
    private final Callers callers;
    private final ReadingProblemFigures reading;

    ProblemFiguresResource(Callers callers, ReadingProblemFigures reading) {
        this.callers = callers;
        this.reading = reading;
    }

    @GET
    @Operation(
            summary = "Share closed out, mean days and relapse rate of the problems that exist for the caller. 问题整改指标",
            description =
                    "In all, by plan or by unit; GET /problems?figure=… under the same filter has the rows behind each figure.")
    public Uni<ProblemFiguresView> read(
            @QueryParam("by") @DefaultValue("ALL") By by,
            @Parameter(description = "方案标识") @QueryParam("plan") @Nullable UUID plan,
            @Parameter(description = "整改责任单位") @QueryParam("unit") @Size(max = 40, message = "最长 40 个字符") @Nullable
                    String unit,
            @Parameter(description = "发现日期起") @QueryParam("foundFrom") @Nullable LocalDate foundFrom,
            @Parameter(description = "发现日期止") @QueryParam("foundTo") @Nullable LocalDate foundTo) {
        ProblemFilter filter = new ProblemFilter(null, null, null, unit, null, false, plan, foundFrom, foundTo, null);
        return callers.current()
                .flatMap(scope -> reading.read(scope, by, filter))
                .map(Problems::orProblem)
                .map(figures -> ProblemFiguresView.of(by, figures));
    }
}
