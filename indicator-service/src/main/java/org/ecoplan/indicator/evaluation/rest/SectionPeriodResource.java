package org.ecoplan.indicator.evaluation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.evaluation.application.EvaluatingSection;
import org.ecoplan.indicator.evaluation.application.EvaluatingSection.SectionPeriod;
import org.ecoplan.indicator.evaluation.application.PeriodQuestion;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.water.SectionQuality;
import org.ecoplan.indicator.evaluation.domain.water.WaterClass;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jspecify.annotations.Nullable;

/** The class of a section in each period, from stored readings (断面水质评价). */
@Path("/section-evaluations")
@Tag(name = "standards", description = "What figures mean by which standard. 评价标准。")
@RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
public class SectionPeriodResource {
    private final Callers callers;
    private final EvaluatingSection evaluating;

    SectionPeriodResource(Callers callers, EvaluatingSection evaluating) {
        this.callers = callers;
        this.evaluating = evaluating;
    }

    /**
     * A section in a period.
     *
     * @param evaluation absent where no item that decides has enough data
     * @param notValid items with too little data
     * @param withoutLimit items for which the standard has no limit in such water
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SectionPeriodView(
            String period,
            @Nullable SectionEvaluationView evaluation,
            List<String> notValid,
            List<String> withoutLimit) {

        static SectionPeriodView of(SectionPeriod found, @Nullable WaterClass target) {
            SectionQuality quality = found.quality();
            return new SectionPeriodView(
                    found.period().toString(),
                    quality == null ? null : SectionEvaluationView.of(quality, found.withoutLimit(), target),
                    found.notValid(),
                    found.withoutLimit());
        }
    }

    /** @param items in order of time */
    public record SectionPeriods(List<SectionPeriodView> items) {}

    @GET
    @Operation(
            summary =
                    "The class of a section in a period or in those that it is made of, from the series of the section"
                            + " whose factors are named. 断面水质类别")
    public Uni<SectionPeriods> list(
            @QueryParam("section") @NotBlank(message = "缺少断面名称") @Size(max = 100, message = "断面名称过长") String section,
            @QueryParam("target") @Nullable WaterClass target,
            @QueryParam("comparison") @Nullable Comparison comparison,
            @Valid @BeanParam PeriodFilter filter) {
        PeriodQuestion question = filter.question();
        return callers.current()
                .flatMap(scope ->
                        evaluating.evaluate(scope, section, comparison == null ? Comparison.RAW : comparison, question))
                .map(Problems::orProblem)
                .map(found -> new SectionPeriods(found.stream()
                        .map(one -> SectionPeriodView.of(one, target))
                        .toList()));
    }
}
