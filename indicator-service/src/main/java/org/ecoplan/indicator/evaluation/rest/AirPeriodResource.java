package org.ecoplan.indicator.evaluation.rest;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.evaluation.application.EvaluatingAirOfPlace;
import org.ecoplan.indicator.evaluation.application.PeriodQuestion;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jspecify.annotations.Nullable;

/** The air at a station, or of a city by its stations, over a period, from stored readings (环境空气质量评价). */
@Path("/air-evaluations")
@Tag(name = "standards", description = "What figures mean by which standard. 评价标准。")
@RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
public class AirPeriodResource {
    private final Callers callers;
    private final EvaluatingAirOfPlace evaluating;

    AirPeriodResource(Callers callers, EvaluatingAirOfPlace evaluating) {
        this.callers = callers;
        this.evaluating = evaluating;
    }

    @GET
    @Operation(
            summary = "Index of each day, good days, items and composite index over a period, of a station or of the"
                    + " mean of several (names with commas between), by the standards of the days or of the one"
                    + " given. 环境空气质量")
    public Uni<AirPeriodView> evaluate(
            @QueryParam("stations") @NotBlank(message = "缺少点位名称") @Size(max = 2000, message = "点位过多") String stations,
            @QueryParam("period")
                    @Parameter(
                            description = PeriodFilter.PERIOD,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = PeriodFilter.PATTERN,
                                            examples = "2025-Q1"))
                    @Nullable
                    String period,
            @QueryParam("knownAt")
                    @Parameter(
                            description = PeriodFilter.KNOWN_AT,
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String knownAt,
            @QueryParam("standardsOf")
                    @Parameter(
                            description =
                                    "The day whose standards judge all days; without it each day is judged by its own, and"
                                            + " the period by those of its last day. 评价标准日期",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String standardsOf) {
        Set<String> points = Arrays.stream(stations.split("[,,]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(toSet());
        PeriodQuestion question = PeriodFilter.question(period, null, knownAt);
        LocalDate rules = standardsOf == null ? null : StandardResource.dayOf(standardsOf, "/standardsOf");
        return callers.current()
                .flatMap(scope -> evaluating.evaluate(scope, points, rules, question))
                .map(Problems::orProblem)
                .map(AirPeriodView::of);
    }
}
