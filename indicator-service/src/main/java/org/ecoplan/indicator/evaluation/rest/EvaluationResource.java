package org.ecoplan.indicator.evaluation.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.evaluation.application.EvaluatingAir;
import org.ecoplan.indicator.evaluation.application.EvaluatingWater;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Role;

/** What figures mean, with the arithmetic (评价试算). Nothing is stored; the same question has the same answer. */
@Path("/standards/evaluations")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "standards", description = "What figures mean by which standard. 评价标准。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class EvaluationResource {
    private static final String NO_BODY = "缺少请求内容";

    private final EvaluatingWater water;
    private final EvaluatingAir air;

    EvaluationResource(EvaluatingWater water, EvaluatingAir air) {
        this.water = water;
        this.air = air;
    }

    @POST
    @Path("/section")
    @Operation(summary = "The class of a section by the worst of its items (GB 3838). 断面水质类别")
    public Uni<SectionEvaluationView> section(@Valid @NotNull(message = NO_BODY) SectionRequest request) {
        return answer(() -> water.section(
                        request.terms(),
                        request.values().stream().map(FigureRequest::toFigure).toList())
                .map(found -> SectionEvaluationView.of(found.quality(), found.withoutLimit(), request.target())));
    }

    @POST
    @Path("/basin")
    @Operation(summary = "The quality of a river or a basin by its sections. 河流、流域(水系)水质")
    public Uni<BasinEvaluationView> basin(@Valid @NotNull(message = NO_BODY) BasinRequest request) {
        return answer(() -> water.basin(request.terms(), request.figures())
                .map(found -> BasinEvaluationView.of(found.quality(), found.withoutLimit(), request)));
    }

    @POST
    @Path("/lake")
    @Operation(summary = "The trophic state of a lake. 湖泊营养状态")
    public Uni<LakeEvaluationView> lake(@Valid @NotNull(message = NO_BODY) LakeRequest request) {
        return answer(() -> water.lake(
                        request.observedOn(),
                        request.values().stream().map(FigureRequest::toFigure).toList())
                .map(LakeEvaluationView::of));
    }

    @POST
    @Path("/air")
    @Operation(summary = "The air quality index of a day or an hour (HJ 633). 空气质量指数")
    public Uni<AirEvaluationView> air(@Valid @NotNull(message = NO_BODY) AirRequest request) {
        return answer(() -> air.index(request.observedOn(), request.report(), request.given())
                .map(AirEvaluationView::of));
    }

    private static <T> Uni<T> answer(Supplier<Outcome<T>> question) {
        return Uni.createFrom().item(() -> Problems.orProblem(question.get()));
    }
}
