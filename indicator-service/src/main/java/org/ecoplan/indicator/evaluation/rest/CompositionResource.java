package org.ecoplan.indicator.evaluation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.evaluation.application.ComposingSeries;
import org.ecoplan.indicator.evaluation.application.Compositions.Decided;
import org.ecoplan.indicator.evaluation.application.ShowingComposedFigure;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedFigure;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedKind;
import org.ecoplan.indicator.evaluation.domain.composed.Composition;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jspecify.annotations.Nullable;

/** Of what the figures of a series are composed (统计口径): days, sections or pollutants at places, decided by a person. */
@Path("/series/{code}/composition")
@Tag(name = "series", description = "What feeds push to. 数据序列。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class CompositionResource {
    private final Callers callers;
    private final ComposingSeries composing;
    private final ShowingComposedFigure showing;

    CompositionResource(Callers callers, ComposingSeries composing, ShowingComposedFigure showing) {
        this.callers = callers;
        this.composing = composing;
        this.showing = showing;
    }

    /**
     * @param title the kind in Chinese
     * @param decidedBy absent for a proposal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CompositionView(
            ComposedKind kind,
            String title,
            List<String> places,
            int decimals,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static CompositionView of(Composition composition, @Nullable Decided decided) {
            return new CompositionView(
                    composition.kind(),
                    composition.kind().words(),
                    composition.places(),
                    composition.decimals(),
                    decided == null ? null : decided.by(),
                    decided == null ? null : decided.at());
        }
    }

    /**
     * @param series code of the series
     * @param decided absent while nobody has decided
     * @param proposed by the name of the series, absent where it says none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CompositionsView(
            String series,
            @Nullable CompositionView decided,
            @Nullable CompositionView proposed) {

        static CompositionsView of(String code, ComposingSeries.Standing standing) {
            Decided decided = standing.decided();
            Composition proposed = standing.proposed();
            return new CompositionsView(
                    code,
                    decided == null ? null : CompositionView.of(decided.composition(), decided),
                    proposed == null ? null : CompositionView.of(proposed, null));
        }
    }

    /** @param yearBefore of the same days of the year before, absent where it cannot be said */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FigureView(
            ComposedFigureView figure, @Nullable ComposedFigureView yearBefore) {}

    @GET
    @Operation(summary = "What was decided, and what the name of the series proposes. 统计口径")
    public Uni<CompositionsView> show(String code) {
        return callers.current()
                .flatMap(scope -> composing.of(scope, code))
                .map(Problems::orProblem)
                .map(standing -> CompositionsView.of(code, standing));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary =
                    "Says what the figures of the series count and where; all periods are computed anew. The same again"
                            + " changes nothing. 确定统计口径")
    public Uni<CompositionView> decide(String code, @Valid @NotNull(message = "缺少请求内容") CompositionRequest request) {
        return callers.current()
                .flatMap(caller -> composing.decide(caller, code, request.toComposition()))
                .map(Problems::orProblem)
                .map(decided -> CompositionView.of(decided.composition(), decided));
    }

    @GET
    @Path("/figure")
    @Operation(
            summary =
                    "The figure of a period with each day, section or pollutant, beside that of the year before; of a period"
                            + " that runs up to yesterday. 统计结果及算式")
    public Uni<FigureView> figure(String code, @BeanParam PeriodFilter filter) {
        var question = filter.question();
        return callers.current()
                .flatMap(scope -> showing.of(scope, code, question))
                .map(Problems::orProblem)
                .map(found -> {
                    ComposedFigure before = found.yearBefore();
                    return new FigureView(
                            ComposedFigureView.of(found.figure()),
                            before == null ? null : ComposedFigureView.of(before));
                });
    }
}
