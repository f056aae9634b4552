package org.ecoplan.indicator.evaluation.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.evaluation.application.ComputingPeriodValues;
import org.ecoplan.indicator.evaluation.application.PeriodQuestion;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;

/** Values of days, months, quarters, half-years and years of a series (时段统计值). */
@Path("/series/{code}/period-values")
@Tag(name = "series", description = "What feeds push to. 数据序列。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class PeriodValueResource {
    private final Callers callers;
    private final ComputingPeriodValues computing;

    PeriodValueResource(Callers callers, ComputingPeriodValues computing) {
        this.callers = callers;
        this.computing = computing;
    }

    /** @param items in order of time; a period without data is there too */
    public record PeriodValues(List<PeriodValueView> items) {}

    @GET
    @Operation(
            summary = "The value of a period, or of the periods that it is made of, as known now or at an instant; a"
                    + " year at most. 时段统计值")
    public Uni<PeriodValues> list(String code, @BeanParam PeriodFilter filter) {
        PeriodQuestion question = filter.question();
        return callers.current()
                .flatMap(scope -> computing.values(scope, code, question))
                .map(Problems::orProblem)
                .map(values -> new PeriodValues(
                        values.stream().map(PeriodValueView::of).toList()));
    }
}
