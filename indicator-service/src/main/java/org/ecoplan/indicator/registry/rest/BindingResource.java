package org.ecoplan.indicator.registry.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.registry.application.BindingIndicator;
import org.ecoplan.indicator.registry.application.Indicators;
import org.ecoplan.indicator.registry.application.SeriesRegister;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;

/** Which series decides the targets of an indicator (绑定序列): proposed by name, decided by a person. */
@Path("/indicators/{indicatorId}")
@Tag(name = "indicators", description = "Indicators of the plans. 指标。")
@RolesAllowed(Role.COORDINATOR)
public class BindingResource {
    private static final int MOST_PROPOSALS = 20;

    private final Callers callers;
    private final Indicators indicators;
    private final SeriesRegister register;
    private final BindingIndicator binding;

    BindingResource(Callers callers, Indicators indicators, SeriesRegister register, BindingIndicator binding) {
        this.callers = callers;
        this.indicators = indicators;
        this.register = register;
        this.binding = binding;
    }

    /** @param items at most twenty, those of the same name first */
    public record Proposals(List<RegisteredSeriesView> items) {}

    @GET
    @Path("/series-proposals")
    @Operation(summary = "The series of the same unit whose names fit, those of the same name first. 可绑定的序列")
    public Uni<Proposals> proposals(@PathParam("indicatorId") int indicatorId) {
        return callers.current()
                .flatMap(scope -> indicators
                        .find(scope, indicatorId)
                        .map(found -> found.orElseThrow(() -> Problems.problem(Refusal.notFound())))
                        .flatMap(indicator -> register.proposals(scope, indicator, MOST_PROPOSALS)))
                .map(found -> new Proposals(
                        found.stream().map(RegisteredSeriesView::of).toList()));
    }

    @PUT
    @Path("/series")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Has a series decide the targets of the indicator, with the readings that it has. 绑定序列")
    public Uni<IndicatorView> bind(
            @PathParam("indicatorId") int indicatorId, @Valid @NotNull(message = "缺少请求内容") BindingRequest request) {
        return callers.current()
                .flatMap(caller -> binding.bind(caller, indicatorId, request.series()))
                .map(Problems::orProblem)
                .map(IndicatorView::of);
    }
}
